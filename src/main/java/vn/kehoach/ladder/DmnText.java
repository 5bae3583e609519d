package vn.kehoach.ladder;

import java.util.List;

/** Builds the text of one decision table: ids that stay, FEEL everywhere, and a place in the diagram. */
final class DmnText {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="definitions-%1$s" name="%2$s" namespace="https://kehoach.vn/%1$s">
              <decision id="%1$s" name="%2$s" camunda:historyTimeToLive="P3650D">
                <decisionTable id="table-%1$s" hitPolicy="%3$s">
            """;
    private static final String TAIL = """
                </decisionTable>
              </decision>
              <dmndi:DMNDI>
                <dmndi:DMNDiagram id="diagram-%1$s">
                  <dmndi:DMNShape id="shape-%1$s" dmnElementRef="%1$s">
                    <dc:Bounds height="80" width="180" x="160" y="100" />
                  </dmndi:DMNShape>
                </dmndi:DMNDiagram>
              </dmndi:DMNDI>
            </definitions>
            """;

    private final StringBuilder text = new StringBuilder();
    private final String key;
    private int rules;

    DmnText(String key, String name, String hitPolicy) {
        this.key = key;
        text.append(HEAD.formatted(key, escaped(name), hitPolicy));
    }

    void input(String name, String label, String type) {
        text.append("""
                      <input id="input-%1$s" label="%2$s">
                        <inputExpression id="input-%1$s-expression" typeRef="%3$s" expressionLanguage="feel">
                          <text>%1$s</text>
                        </inputExpression>
                      </input>
                """.formatted(name, escaped(label), type));
    }

    void output(String name, String label, String type) {
        text.append("      <output id=\"output-%1$s\" label=\"%2$s\" name=\"%1$s\" typeRef=\"%3$s\" />\n"
                .formatted(name, escaped(label), type));
    }

    void rule(String note, List<String> inputs, List<String> outputs) {
        String id = "rule-" + ++rules;
        text.append("      <rule id=\"%s\">\n".formatted(id));
        if (!note.isEmpty()) {
            text.append("        <description>%s</description>\n".formatted(escaped(note)));
        }
        entries(id, "inputEntry", inputs);
        entries(id, "outputEntry", outputs);
        text.append("      </rule>\n");
    }

    private void entries(String rule, String element, List<String> texts) {
        int n = 0;
        for (String entry : texts) {
            text.append("""
                            <%1$s id="%2$s-%1$s-%3$d" expressionLanguage="feel">
                              <text>%4$s</text>
                            </%1$s>
                    """.formatted(element, rule, ++n, escaped(entry)));
        }
    }

    String finish() {
        return text.append(TAIL.formatted(key)).toString();
    }

    private static String escaped(String some) {
        // XML has no place for most control characters, escaped or not.
        return some.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
