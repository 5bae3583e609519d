package vn.kehoach.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;

/**
 * Refuses a model that could run anything but the named beans: no scripts, no connectors, no classes by name. What a model
 * can do is then what its beans can do.
 */
class ModelGuard extends AbstractBpmnParseListener {

    private static final Namespace CAMUNDA = new Namespace("http://camunda.org/schema/1.0/bpmn");
    private static final Set<String> ELEMENTS = Set.of("scriptTask", "script", "connector");

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        check(root);
    }

    private static void check(Element element) {
        if (ELEMENTS.contains(element.getTagName())) {
            throw refused(element, "<" + element.getTagName() + ">");
        }
        if (element.attributeNS(CAMUNDA, "class") != null
                || Set.of("executionListener", "taskListener").contains(element.getTagName())
                        && element.attribute("class") != null) {
            throw refused(element, "a class by name");
        }
        if (element.getTagName().equals("conditionExpression") && element.attribute("language") != null) {
            throw refused(element, "a condition in a script language");
        }
        element.elements().forEach(ModelGuard::check);
    }

    private static ProcessEngineException refused(Element element, String what) {
        return new ProcessEngineException("The model uses " + what + " in line " + element.getLine()
                + "; models may use expressions and named beans only");
    }
}
