package vn.kehoach.campaign.probe;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kehoach.round.RoundProcess;

/** Tells how many units the node has asked, and lets each take its time: else all are asked before anybody can kill it. */
@Component
@Profile("campaign")
class SlowAsking implements BeanPostProcessor, ProbeCommand {

    private final AtomicInteger asked = new AtomicInteger();
    private volatile long pauseNanos;

    @Override
    public String name() {
        return "pace";
    }

    @Override
    public String run(Map<String, String> parameters) {
        pauseNanos = Long.parseLong(parameters.get("micros")) * 1_000;
        return "paced";
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RoundProcess process ? slow(process) : bean;
    }

    private RoundProcess slow(RoundProcess process) {
        return (RoundProcess) Proxy.newProxyInstance(
                SlowAsking.class.getClassLoader(), new Class<?>[] {RoundProcess.class}, (proxy, method, args) -> {
                    try {
                        Object result = method.invoke(process, args);
                        if (method.getName().endsWith("Asked") && args != null && args.length > 0) {
                            told(units(args));
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static int units(Object[] args) {
        for (Object arg : args) {
            if (arg instanceof Collection<?> several) {
                return several.size();
            }
        }
        return 1;
    }

    private void told(int units) {
        LockSupport.parkNanos(pauseNanos * units);
        System.out.println("probe asking " + asked.addAndGet(units));
    }
}
