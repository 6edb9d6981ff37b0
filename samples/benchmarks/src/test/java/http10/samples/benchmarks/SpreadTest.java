package http10.samples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void theMedianOfAnOddNumberIsTheOneInTheMiddle() {
        assertEquals(new Spread(2, 1, 30), Spread.of(List.of(30.0, 1.0, 2.0)));
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertEquals(new Spread(2.5, 1, 9), Spread.of(List.of(3.0, 9.0, 1.0, 2.0)));
    }

    @Test
    void oneValueIsItsOwnRange() {
        assertEquals(new Spread(7, 7, 7), Spread.of(List.of(7.0)));
    }

    @Test
    void nothingHasNoMedian() {
        assertThrows(IllegalArgumentException.class, () -> Spread.of(List.of()));
    }

    @Test
    void ratiosAreTakenWithinEachPair() {
        List<Double> ratios = Spread.ratios(List.of(10.0, 20.0, 90.0), List.of(10.0, 10.0, 30.0));

        assertEquals(List.of(1.0, 2.0, 3.0), ratios);
    }

    @Test
    void aPercentileIsAValueThatWasMeasured() {
        long[] hundred = new long[100];
        for (int i = 0; i < 100; i++) {
            hundred[i] = 100 - i;
        }

        assertEquals(50, Spread.percentile(hundred, 50));
        assertEquals(99, Spread.percentile(hundred, 99));
        assertEquals(100, Spread.percentile(hundred, 100));
        assertEquals(7, Spread.percentile(new long[] {7}, 50));
    }
}
