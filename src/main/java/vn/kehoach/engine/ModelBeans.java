package vn.kehoach.engine;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/**
 * The beans that models may name: those that say {@link ModelBean}. Looked up when a model asks, since they need the
 * engine and the engine is built with this map.
 */
class ModelBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext context;
    private Set<String> names;

    ModelBeans(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean containsKey(Object name) {
        return names().contains(name);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? context.getBean((String) name) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return names().stream()
                .map(name -> Map.entry((Object) name, context.getBean(name)))
                .collect(Collectors.toSet());
    }

    private synchronized Set<String> names() {
        if (names == null) {
            names = new LinkedHashSet<>(Arrays.asList(context.getBeanNamesForAnnotation(ModelBean.class)));
        }
        return names;
    }
}
