package dev.sparkify.test.contract;

import java.util.List;
import java.util.stream.Stream;

/** Puts the trials of all chapters in order. */
final class Trials {
    private Trials() {}

    static List<Trial> all() {
        return Stream.of(values(), expressions(), models(), definitions(), loads(), statements())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Trial> values() {
        var all = Stream.of(TextValues.all(), NumberValues.all(), TimeValues.all(), RecordValues.all());
        return List.of(new ValueTrial(all.flatMap(List::stream).toList()));
    }

    private static List<Trial> expressions() {
        var all = Stream.of(
                NumberExpressions.all(), TextExpressions.all(), TimeExpressions.all(), LogicExpressions.all());
        return List.of(new ExpressionTrial(all.flatMap(List::stream).toList()));
    }

    private static List<Trial> models() {
        return List.of(new ModelTrial(Models.all()));
    }

    private static List<Trial> definitions() {
        return Stream.concat(Tables.all().stream(), Stream.of(new Places())).toList();
    }

    private static List<Trial> loads() {
        return Stream.of(ShopLoads.all(), ShopRefusals.all(), ShopSplits.all(), Erasures.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Trial> statements() {
        return HandWritten.all();
    }
}
