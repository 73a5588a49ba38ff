package io.relevo.portal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much the public pages take from one connection, and about one mail address, in an hour. */
@Component
class Floodgate {

    /** An IPv6 customer owns a whole /64, so that is what counts as one connection. */
    private static final int NETWORK_BYTES = 8;

    private final Throttle connections;
    private final Throttle addresses;
    private final Throttle lookUpConnections;
    private final Throttle lookUpAddresses;

    Floodgate(
            Clock clock,
            @Value("${relevo.portal.per-connection-and-hour:20}") int perConnection,
            @Value("${relevo.portal.per-address-and-hour:5}") int perAddress,
            @Value("${relevo.portal.look-ups-per-connection-and-hour:30}") int lookUpsPerConnection,
            @Value("${relevo.portal.look-ups-per-address-and-hour:5}") int lookUpsPerAddress) {
        connections = new Throttle(clock, perConnection);
        addresses = new Throttle(clock, perAddress);
        lookUpConnections = new Throttle(clock, lookUpsPerConnection);
        lookUpAddresses = new Throttle(clock, lookUpsPerAddress);
    }

    boolean admit(String remoteAddress, String mailAddress) {
        return connections.admit(network(remoteAddress)) && addresses.admit(mailAddress);
    }

    /** Whether one more code may be mailed. */
    boolean admitLookUp(String remoteAddress, String mailAddress) {
        return lookUpConnections.admit(network(remoteAddress)) && lookUpAddresses.admit(mailAddress);
    }

    static String network(String remoteAddress) {
        if (!remoteAddress.contains(":")) {
            return remoteAddress;
        }
        try {
            byte[] address = InetAddress.getByName(remoteAddress).getAddress();
            return HexFormat.of().formatHex(address, 0, Math.min(address.length, NETWORK_BYTES));
        } catch (UnknownHostException e) {
            return remoteAddress;
        }
    }
}
