package vn.kehoach.campaign.probe;

import java.util.Map;

/** Something that the campaign asks of the program. */
interface ProbeCommand {

    /** The path under which it is asked. */
    String name();

    /** Does it, and answers in one line. */
    String run(Map<String, String> parameters) throws Exception;
}
