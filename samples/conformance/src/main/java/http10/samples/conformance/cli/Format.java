package http10.samples.conformance.cli;

import http10.samples.conformance.grading.JsonReport;
import http10.samples.conformance.grading.JunitReport;
import http10.samples.conformance.grading.Report;
import http10.samples.conformance.grading.TapReport;
import http10.samples.conformance.grading.TextReport;

/** How the results are written. */
enum Format {
    text(new TextReport()),
    json(new JsonReport()),
    junit(new JunitReport()),
    tap(new TapReport());

    final Report report;

    Format(Report report) {
        this.report = report;
    }
}
