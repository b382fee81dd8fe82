package org.mainstay.webhook.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts to other systems.
 *
 * <p>Speaks HTTP itself: the connection goes to the very address that was checked, the certificate
 * must be the host's nevertheless, nothing is followed, and of the answer only the first line is
 * read.
 */
@ApplicationScoped
public class WebhookClient {

    private static final int CONNECT_MILLIS = 5_000;
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final int STATUS_LINE_MAX = 1024;
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)( .*)?");

    @Inject WebhookAddress addresses;

    /**
     * Posts JSON.
     *
     * @return the status of the answer
     * @throws IOException if there is no answer; the message says why
     */
    int post(URI url, Map<String, String> headers, byte[] body) throws IOException {
        try (var socket = connect(url)) {
            var out = socket.getOutputStream();
            out.write(head(url, headers, body.length).getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            return status(socket);
        }
    }

    private Socket connect(URI url) throws IOException {
        var secure = "https".equals(url.getScheme());
        var port = url.getPort() > 0 ? url.getPort() : secure ? 443 : 80;
        var plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(address(url), port), CONNECT_MILLIS);
            plain.setSoTimeout((int) ANSWER_WITHIN.toMillis());
            return secure ? secured(plain, url.getHost(), port) : plain;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private InetAddress address(URI url) throws IOException {
        try {
            return addresses.resolve(url);
        } catch (WebhookAddress.RefusedException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var secure = (SSLSocket) factory.createSocket(plain, host, port, true);
        var parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    private static String head(URI url, Map<String, String> headers, int length) {
        var path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        var target = url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
        var host = url.getPort() > 0 ? url.getHost() + ":" + url.getPort() : url.getHost();
        var head = new StringBuilder("POST " + target + " HTTP/1.1\r\n");
        head.append("Host: ").append(host).append("\r\n");
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        return head.append("Content-Type: application/json\r\n")
                .append("User-Agent: Mainstay\r\n")
                .append("Content-Length: ")
                .append(length)
                .append("\r\nConnection: close\r\n\r\n")
                .toString();
    }

    private static int status(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var deadline = System.nanoTime() + ANSWER_WITHIN.toNanos();
        var line = new StringBuilder();
        for (int read; (read = in.read()) != '\n'; line.append((char) read)) {
            if (read < 0 || line.length() == STATUS_LINE_MAX) {
                throw new IOException("The answer is not HTTP");
            }
            if (System.nanoTime() > deadline) {
                throw new SocketTimeoutException("The answer takes too long");
            }
        }
        var matched = STATUS_LINE.matcher(line.toString().stripTrailing());
        if (!matched.matches()) {
            throw new IOException("The answer is not HTTP");
        }
        return Integer.parseInt(matched.group(1));
    }
}
