package http10.samples.conformance.cli;

import http10.samples.conformance.report.JsonReport;
import http10.samples.conformance.report.JunitReport;
import http10.samples.conformance.report.Report;
import http10.samples.conformance.report.TapReport;
import http10.samples.conformance.report.TextReport;

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
