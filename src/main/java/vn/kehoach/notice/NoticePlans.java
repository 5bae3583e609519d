package vn.kehoach.notice;

import java.util.Collection;
import java.util.Map;

/** Knows which plan a thing belongs to that people are told about; implemented by the module that knows the things. */
public interface NoticePlans {

    /**
     * @param subjects business keys, e.g. {@code TL-17}
     * @return the plan's business key by each that belongs to one
     */
    Map<String, String> plans(Collection<String> subjects);
}
