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

    // Reading all classes takes longer than all that is asked of them.
    private static final ApplicationModules MODULES = ApplicationModules.of(KehoachApplication.class);

    @Test
    void modules_keep_their_boundaries() {
        assertThat(MODULES.stream().map(m -> m.getIdentifier().toString()))
                .contains("engine", "time", "organization", "work", "document", "register", "plan");
        MODULES.verify();
    }

    @Test
    void the_modules_are_drawn() {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder("target/modules"))
                .writeModulesAsPlantUml();

        assertThat(Files.exists(Path.of("target/modules/components.puml"))).isTrue();
    }
}
