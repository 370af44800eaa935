package io.roomtone.library.playback;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

/// What a request for a file shows: the signed end of an address, or else an access token.
public class Credentials {
    @QueryParam("purpose")
    String purpose;

    @QueryParam("expires")
    long expires;

    @QueryParam("signature")
    String signature;

    @HeaderParam(HttpHeaders.AUTHORIZATION)
    String authorization;

    boolean areAToken() {
        return signature == null && authorization != null;
    }
}
