package vn.kehoach.campaign;

import java.util.Random;

/** One line of the table of faults. */
interface Case {

    /** Its number in the table. */
    int number();

    /** How often it is to be repeated; one run may hold many kills. */
    default int repetitions(Scale scale) {
        return scale == Scale.PRODUCTION ? 3 : 1;
    }

    /** Does it to a fresh installation. */
    Verdict run(World world, Random random) throws Exception;
}
