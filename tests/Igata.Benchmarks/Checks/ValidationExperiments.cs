using System.ComponentModel.DataAnnotations;
using Igata.Benchmarks.Peers.Validated;
using Igata.Runtime.CompilerServices;
using Igata.Sora;

namespace Igata.Benchmarks;

/// <summary>Measures validating a request: one required string with a length limit, two ranges, two rules across members.</summary>
internal static class ValidationExperiments
{
    private const double MaxNanoseconds = 20;
    private const double ValidToDataAnnotations = 0.02;
    private const double ValidToFluentValidation = 0.02;
    private const double FailingToDataAnnotations = 0.15;
    private const string DataAnnotations = "DataAnnotations";
    private const string Fluent = "FluentValidation";

    private static readonly StartRecordingRequest Valid = new() { ChannelId = "sora", ExpireTime = TimeSpan.Zero, SplitDuration = TimeSpan.FromHours(1), SplitOnly = true };

    private static readonly StartRecordingRequest Invalid = new() { ChannelId = new string('x', 256), ExpireTime = TimeSpan.FromSeconds(-1), SplitDuration = TimeSpan.Zero, SplitOnly = true };

    public static IEnumerable<Experiment> CreateExperiments() =>
    [
        new("validate, valid", (effort, cancellationToken) =>
        {
            Contender[] contenders = CreateContenders(Valid, new AnnotatedRequest { ChannelId = "sora", ExpireTime = 0, SplitDuration = 3600, SplitOnly = true });
            Measurements times = InterleavedBenchmark.Run(contenders, effort, cancellationToken);
            double best = times.GetBest(ContenderNames.Ours);
            string ours = Format.FormatTime(times.GetMedian(ContenderNames.Ours));
            return
            [
                new TableRow("validate a valid request", Format.FormatTime(best), best, "", new RatioGoal(MaxNanoseconds, "20 ns"), ""),
                CreateRow("validate a valid request, to DataAnnotations", ours, times.GetRatio(ContenderNames.Ours, DataAnnotations), ValidToDataAnnotations, FormatOthers(times, contenders)),
                CreateRow("validate a valid request, to FluentValidation", ours, times.GetRatio(ContenderNames.Ours, Fluent), ValidToFluentValidation, ""),
                RowFactory.CreateNoAllocationRow("  bytes allocated", contenders[0]),
            ];
        }),
        new("validate, invalid", (effort, cancellationToken) =>
        {
            Contender[] contenders = CreateContenders(Invalid, new AnnotatedRequest { ChannelId = new string('x', 256), ExpireTime = -1, SplitDuration = 0, SplitOnly = true });
            Measurements times = InterleavedBenchmark.Run(contenders, effort, cancellationToken);
            string ours = $"{Format.FormatTime(times.GetMedian(ContenderNames.Ours))}, {Format.FormatBytes(AllocationMeter.MeasureThread(contenders[0]))}";
            return [CreateRow("validate an invalid request, to DataAnnotations", ours, times.GetRatio(ContenderNames.Ours, DataAnnotations), FailingToDataAnnotations, FormatOthers(times, contenders))];
        }),
    ];

    private static TableRow CreateRow(string name, string ours, double ratio, double goal, string others) =>
        new(name, ours, ratio, Format.FormatFineRatio(ratio), new RatioGoal(goal, Format.FormatFineRatio(goal)), others);

    private static Contender[] CreateContenders(StartRecordingRequest ours, AnnotatedRequest other)
    {
        var validator = new FluentRequestValidator();
        return
        [
            Contender.Create(ContenderNames.Ours, () => ViolationsBuilder.Find(ours)),
            Contender.Create(DataAnnotations, () => CountResults(other)),
            Contender.Create(Fluent, () => validator.Validate(other)),
        ];
    }

    private static List<ValidationResult> CountResults(AnnotatedRequest request)
    {
        var results = new List<ValidationResult>();
        _ = Validator.TryValidateObject(request, new ValidationContext(request), results, validateAllProperties: true);
        return results;
    }

    private static string FormatOthers(Measurements times, IEnumerable<Contender> contenders) => string.Join(", ", contenders
        .Where(contender => contender.Name != ContenderNames.Ours)
        .Select(contender => $"{contender.Name} {Format.FormatTime(times.GetMedian(contender.Name))}, {Format.FormatBytes(AllocationMeter.MeasureThread(contender))}"));
}
