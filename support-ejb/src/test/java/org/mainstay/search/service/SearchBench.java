package org.mainstay.search.service;

import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mainstay.settings.Settings;
import org.mainstay.shared.service.PageRequest;

/**
 * How long searches take among many entries, with a page of excerpts. Not a test: its name keeps it
 * out of them; {@code -Dtest=SearchBench} runs it.
 */
class SearchBench {

    private static final Logger LOG = Logger.getLogger(SearchBench.class.getName());
    private static final int ENTRIES = Integer.getInteger("bench.entries", 100_000);
    private static final int WORDS = 120;
    private static final int ROUNDS = 300;
    private static final int WARM_UP = 100;
    private static final String CHINESE = "名称节点无法启动数据库连接超时升级以后内存不足日志错误集群重启备份";

    private final Random random = new Random(7);

    @Test
    void figures() throws Exception {
        var index = new SearchIndex();
        var folder = Files.createTempDirectory("search-bench").toString();
        index.settings =
                Settings.read(
                        key -> Optional.ofNullable(Map.of("support.data.dir", folder).get(key)));
        index.open();
        for (long from = 0; from < ENTRIES; from += 1000) {
            var ids = LongStream.range(from, from + 1000).boxed().toList();
            index.put(SearchKind.TICKET, ids, ids.stream().map(this::entry).toList(), 1);
            index.refresh();
        }
        index.commit(Map.of());
        index.refresh();
        var finder = new Finder();
        finder.index = index;

        for (var text :
                List.of(
                        "w7",
                        "w3 w11",
                        "w0",
                        "w0 w1 w2 w3",
                        "\"w1 w2\"",
                        "w19*",
                        "连接超时",
                        "w5 内存")) {
            measure(finder, text, Set.of("every"));
            measure(finder, text, Set.of("person:7"));
        }
        index.abandon();
    }

    private void measure(Finder finder, String text, Set<String> terms) {
        var wanted = new SearchFor(text, Set.of(), null, null);
        var nanos = new ArrayList<Long>();
        var total = 0L;
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            var start = System.nanoTime();
            total =
                    finder.find(
                                    wanted,
                                    PageRequest.first(20),
                                    Map.of(SearchKind.TICKET, terms),
                                    true,
                                    true)
                            .hits()
                            .total();
            if (i >= WARM_UP) {
                nanos.add(System.nanoTime() - start);
            }
        }
        Collections.sort(nanos);
        LOG.info(
                "| %s | %s | %d | %.1f | %.1f |"
                        .formatted(
                                text,
                                terms,
                                total,
                                nanos.get(ROUNDS / 2) / 1e6,
                                nanos.get(ROUNDS * 95 / 100) / 1e6));
    }

    private SearchEntry entry(Long id) {
        return new SearchEntry(
                id,
                "2026-%06d".formatted(id),
                words(6),
                words(WORDS) + (id % 5 == 0 ? chinese() : ""),
                words(WORDS / 4),
                null,
                "product-" + id % 20,
                "Product",
                null,
                Instant.EPOCH,
                new HashSet<>(List.of("every", "person:" + id % 1000, "ticket:" + id)));
    }

    /** Some words are frequent, most are rare, as in any language. */
    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "w" + (int) Math.pow(20_000, random.nextDouble()))
                .collect(Collectors.joining(" "));
    }

    private String chinese() {
        return IntStream.range(0, 60)
                .map(i -> random.nextInt(CHINESE.length() - 4))
                .mapToObj(at -> CHINESE.substring(at, at + 4))
                .collect(Collectors.joining("，", "。", "。"));
    }
}
