package vn.kehoach.round;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The units that are being asked at this moment by this thread: their rows are read once for all of them, so that what
 * the engine asks about each on the way to its first task costs no query. Nothing changes these rows meanwhile.
 */
@Component
public class AskedNow {

    private record Chunk(Round round, Map<String, Response> responses) {}

    private final ThreadLocal<Chunk> chunk = new ThreadLocal<>();

    void during(Round round, Collection<Response> asked, Runnable work) {
        chunk.set(
                new Chunk(round, asked.stream().collect(Collectors.toMap(Response::businessKey, Function.identity()))));
        try {
            work.run();
        } finally {
            chunk.remove();
        }
    }

    /**
     * @param businessKey e.g. {@code TL-12}
     * @return the response, if it is one of those
     */
    public Optional<Response> response(String businessKey) {
        return Optional.ofNullable(chunk.get()).map(now -> now.responses().get(businessKey));
    }

    /**
     * @param id a round's id
     * @return the round, if it is the one that asks
     */
    public Optional<Round> round(long id) {
        return Optional.ofNullable(chunk.get()).map(Chunk::round).filter(round -> round.id() == id);
    }
}
