package vn.kehoach.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import vn.kehoach.KehoachApplication;

/** Modules speak through their root packages only, without cycles; their pictures are drawn as they are. */
class ModularityTest {

    private final ApplicationModules modules = ApplicationModules.of(KehoachApplication.class);

    @Test
    void modules_keep_their_boundaries() {
        assertThat(modules.stream().map(m -> m.getIdentifier().toString()))
                .contains("engine", "time", "organization", "work", "document", "register", "plan");
        modules.verify();
    }

    @Test
    void the_modules_are_drawn() {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder("target/modules"))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();

        assertThat(Files.exists(Path.of("target/modules/components.puml"))).isTrue();
    }
}
