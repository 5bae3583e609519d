package vn.kehoach.layout;

import java.util.List;
import java.util.stream.Stream;

/** All rules, in the order in which one reads a page. */
final class Rules {

    static final List<Rule> ALL = Stream.of(
                    PageRules.rules(),
                    PageNumberRules.rules(),
                    MarkRules.rules(),
                    IssuerRules.rules(),
                    NationRules.rules(),
                    NumberRules.rules(),
                    DateRules.rules(),
                    TitleRules.rules(),
                    AddresseeRules.rules(),
                    BasisRules.rules(),
                    BodyRules.rules(),
                    OrderRules.rules(),
                    SignerRules.rules(),
                    RecipientRules.rules(),
                    AnnexRules.rules())
            .flatMap(List::stream)
            .toList();

    private Rules() {}
}
