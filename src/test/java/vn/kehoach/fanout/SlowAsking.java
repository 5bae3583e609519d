package vn.kehoach.fanout;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.kehoach.round.RoundOpened;
import vn.kehoach.round.RoundProcess;

/** Makes asking a unit take its time, or 2,000 are asked before anybody can kill the program; and tells how far it is. */
@Component
@Profile("fanout")
class SlowAsking implements BeanPostProcessor {

    static final String ASKING = "fan-out asking ";
    static final String DONE = "fan-out done";

    private static final Duration PAUSE = Duration.ofMillis(2);

    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RoundProcess process ? slow(process) : bean;
    }

    private RoundProcess slow(RoundProcess process) {
        return (RoundProcess) Proxy.newProxyInstance(
                SlowAsking.class.getClassLoader(), new Class<?>[] {RoundProcess.class}, (proxy, method, args) -> {
                    try {
                        Object result = method.invoke(process, args);
                        if (method.getName().equals("unitAsked")) {
                            LockSupport.parkNanos(PAUSE.toNanos());
                            System.out.println(ASKING + asked.incrementAndGet());
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @TransactionalEventListener
    void opened(RoundOpened event) {
        System.out.println(DONE);
    }
}
