package vn.kehoach.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many do something at a time.
 *
 * @param millis what each that went well took
 * @param failures how many did not go well
 */
record Crowd(List<Double> millis, int failures) {

    /** What one of them does. */
    interface Act<T> {
        void on(T thing) throws Exception;
    }

    static <T> Crowd of(int threads, List<T> things, Act<T> act) {
        Queue<T> waiting = new ConcurrentLinkedQueue<>(things);
        AtomicInteger failures = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<Double>>> all = new ArrayList<>();
            for (int n = 0; n < threads; n++) {
                all.add(pool.submit(() -> work(waiting, act, failures)));
            }
            List<Double> millis = new ArrayList<>();
            for (Future<List<Double>> one : all) {
                millis.addAll(one.get());
            }
            return new Crowd(millis, failures.get());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdown();
        }
    }

    private static <T> List<Double> work(Queue<T> waiting, Act<T> act, AtomicInteger failures) {
        List<Double> millis = new ArrayList<>();
        for (T thing = waiting.poll(); thing != null; thing = waiting.poll()) {
            long begin = System.nanoTime();
            try {
                act.on(thing);
                millis.add((System.nanoTime() - begin) / 1e6);
            } catch (Exception e) {
                if (failures.incrementAndGet() == 1) {
                    e.printStackTrace(System.out);
                }
            }
        }
        return millis;
    }
}
