package vn.kehoach.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where we write to: another machine, over HTTPS. An address of this machine itself or of its neighbourhood (the figures of
 * a cloud's machine) would make us a hand that reaches where its owner cannot. It is looked at when it is entered and again
 * before each sending, for names change.
 */
@Component
class Addresses {

    private final boolean plain;

    Addresses(WebhookSettings settings) {
        this.plain = settings.plain();
    }

    /** What is wrong with it, as the code of a message; empty if nothing. */
    Optional<String> wrong(String address) {
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException e) {
            return Optional.of("webhook.address.form");
        }
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            return Optional.of("webhook.address.form");
        }
        if (!"https".equals(uri.getScheme()) && !(plain && "http".equals(uri.getScheme()))) {
            return Optional.of("webhook.address.https");
        }
        try {
            for (InetAddress found : InetAddress.getAllByName(uri.getHost())) {
                if (!plain && own(found)) {
                    return Optional.of("webhook.address.own");
                }
            }
        } catch (UnknownHostException e) {
            return Optional.of("webhook.address.unknown");
        }
        return Optional.empty();
    }

    private static boolean own(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress();
    }
}
