package vn.kehoach.ladder.process;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Unguarded;
import vn.kehoach.ladder.TableDeployments;

/** Each table that is put in force becomes a version of its decision, under a deployment that no start replaces. */
@Component
class EngineTableDeployments implements TableDeployments {

    private final RepositoryService repository;
    private final Unguarded unguarded;

    EngineTableDeployments(RepositoryService repository, Unguarded unguarded) {
        this.repository = repository;
        this.unguarded = unguarded;
    }

    @Override
    public int deploy(String key, String xml) {
        return unguarded.call(() -> repository
                .createDeployment()
                .name("kehoach " + key)
                .addString("processes/" + key + ".dmn", xml)
                .deployWithResult()
                .getDeployedDecisionDefinitions()
                .get(0)
                .getVersion());
    }
}
