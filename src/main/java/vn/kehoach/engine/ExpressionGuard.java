package vn.kehoach.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;

/**
 * CVE-2026-109432: the engine refuses expressions at the top of an ad hoc query but runs those in its or() branches, and
 * runs whatever a stored filter holds; an expression can run any code. Here every branch of every query is looked at before
 * it runs. Queries that people send may hold none; stored filters only those that our own filters need, word for word.
 */
class ExpressionGuard extends CommandInterceptor {

    private static final Map<String, Set<String>> IN_FILTERS = Map.of(
            "taskAssignee", Set.of("${ currentUser() }"),
            "taskCandidateUser", Set.of("${ currentUser() }"),
            "taskCandidateGroupIn", Set.of("${ currentUserGroups() }"),
            "dueBefore", Set.of("${ now() }", "${ dateTime().plusDays(7) }", "${ dateTime().plusWeeks(1) }"),
            "dueAfter", Set.of("${ now() }"));

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            refuseAll(query);
        } else if (command instanceof SaveFilterCmd) {
            Filter filter = (Filter) new DirectFieldAccessor(command).getPropertyValue("filter");
            if (filter != null) {
                refuseUnknown(filter.getQuery());
            }
        } else if (command instanceof AbstractExecuteFilterCmd) {
            var fields = new DirectFieldAccessor(command);
            if (fields.getPropertyValue("extendingQuery") instanceof AbstractQuery<?, ?> extending) {
                refuseAll(extending);
            }
            if (fields.getPropertyValue("filterId") instanceof String id) {
                Filter filter = Context.getCommandContext().getFilterManager().findFilterById(id);
                if (filter != null) {
                    refuseUnknown(filter.getQuery());
                }
            }
        }
        return next.execute(command);
    }

    private static void refuseAll(AbstractQuery<?, ?> query) {
        for (AbstractQuery<?, ?> branch : branches(query)) {
            if (!branch.getExpressions().isEmpty()) {
                throw new BadUserRequestException("Expressions are forbidden in queries");
            }
        }
    }

    private static void refuseUnknown(AbstractQuery<?, ?> query) {
        for (AbstractQuery<?, ?> branch : branches(query)) {
            branch.getExpressions().forEach((property, expression) -> {
                if (!IN_FILTERS.getOrDefault(property, Set.of()).contains(expression)) {
                    throw new BadUserRequestException("This expression is forbidden in filters: " + property);
                }
            });
        }
    }

    private static Collection<? extends AbstractQuery<?, ?>> branches(AbstractQuery<?, ?> query) {
        // The first branch of each is the query itself.
        if (query instanceof TaskQueryImpl tasks) {
            return tasks.getQueries();
        } else if (query instanceof ProcessInstanceQueryImpl instances) {
            return instances.getQueries();
        } else if (query instanceof HistoricProcessInstanceQueryImpl instances) {
            return instances.getQueries();
        } else if (query instanceof HistoricTaskInstanceQueryImpl tasks) {
            return tasks.getQueries();
        }
        return List.of(query);
    }
}
