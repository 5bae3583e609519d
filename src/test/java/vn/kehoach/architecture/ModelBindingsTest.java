package vn.kehoach.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.kehoach.KehoachTest;
import vn.kehoach.engine.ModelBean;
import vn.kehoach.work.WorkHandlers;

/**
 * Whatever a model names is there: its forms on the class path, its beans with their methods, one handler for each of its
 * user tasks.
 */
@KehoachTest
class ModelBindingsTest {

    private static final Pattern CALL = Pattern.compile("\\b([a-zA-Z]+)\\.([a-zA-Z]+)\\(execution\\)");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private WorkHandlers handlers;

    @Test
    void every_form_is_on_the_class_path() throws Exception {
        expectNone(model -> tasks(model)
                .map(task -> task.getCamundaFormKey().replace("embedded:/", ""))
                .filter(form -> getClass().getClassLoader().getResource(form) == null));
    }

    @Test
    void every_bean_method_exists_and_takes_the_execution() throws Exception {
        expectNone(model -> CALL.matcher(text(model))
                .results()
                .filter(call -> !isMethod(call.group(1), call.group(2)))
                .map(call -> call.group(1) + "." + call.group(2)));
    }

    @Test
    void every_user_task_has_its_handler() throws Exception {
        expectNone(model -> tasks(model)
                .map(FlowElement::getId)
                .filter(id -> !handlers.keys().contains(id)));
    }

    @Test
    void every_handler_answers_for_a_user_task_of_some_model() throws Exception {
        Set<String> all = models().stream()
                .flatMap(ModelBindingsTest::tasks)
                .map(FlowElement::getId)
                .collect(Collectors.toSet());
        assertThat(all).isNotEmpty().containsAll(handlers.keys());
    }

    private interface Missing {
        Stream<String> of(Path model);
    }

    private static void expectNone(Missing missing) throws Exception {
        assertThat(models()).hasSizeGreaterThan(2);
        assertThat(models().stream().flatMap(missing::of))
                .as("named but not there")
                .isEmpty();
    }

    private boolean isMethod(String bean, String method) {
        if (!context.containsBean(bean) || context.findAnnotationOnBean(bean, ModelBean.class) == null) {
            return false;
        }
        try {
            Method found = context.getType(bean).getMethod(method, DelegateExecution.class);
            return !found.isBridge();
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private static Stream<UserTask> tasks(Path model) {
        return Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(UserTask.class).stream();
    }

    private static String text(Path model) {
        try {
            return Files.readString(model);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<Path> models() throws java.io.IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
