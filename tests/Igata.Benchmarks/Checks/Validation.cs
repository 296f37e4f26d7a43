using System.ComponentModel.DataAnnotations;
using Igata.Benchmarks.Peers.Validated;
using Igata.Runtime.Validation;
using Igata.Sora;

namespace Igata.Benchmarks;

/// <summary>A request held to its limits and rules: one required text with a length, two ranges, two rules across members.</summary>
internal static class Validation
{
    private const double MostNanoseconds = 20;
    private const double FailingToDataAnnotations = 0.15;
    private const string DataAnnotations = "DataAnnotations";
    private const string Fluent = "FluentValidation";

    private static readonly StartRecordingRequest Valid = new() { ChannelId = "sora", ExpireTime = TimeSpan.Zero, SplitDuration = TimeSpan.FromHours(1), SplitOnly = true };

    private static readonly StartRecordingRequest Failing = new() { ChannelId = new string('x', 256), ExpireTime = TimeSpan.FromSeconds(-1), SplitDuration = TimeSpan.Zero, SplitOnly = true };

    public static IEnumerable<Experiment> All() =>
    [
        new("validate, valid", (effort, cancellationToken) =>
        {
            Contender[] contenders = Contenders(Valid, new AnnotatedRequest { ChannelId = "sora", ExpireTime = 0, SplitDuration = 3600, SplitOnly = true });
            Times times = Race.Run(contenders, effort, cancellationToken);
            double ours = times.Best(Names.Ours);
            return
            [
                new Row("validate a valid request", Format.Time(ours), ours, "", new Goal(MostNanoseconds, "20 ns"), Beside(times, contenders)),
                Against.NoBytes("  bytes allocated", contenders[0]),
            ];
        }),
        new("validate, failing", (effort, cancellationToken) =>
        {
            Contender[] contenders = Contenders(Failing, new AnnotatedRequest { ChannelId = new string('x', 256), ExpireTime = -1, SplitDuration = 0, SplitOnly = true });
            Times times = Race.Run(contenders, effort, cancellationToken);
            double ratio = times.Ratio(Names.Ours, DataAnnotations);
            string ours = $"{Format.Time(times.Median(Names.Ours))}, {Format.Bytes(Allocated.ByThread(contenders[0]))}";
            return [new Row("validate a failing request, to DataAnnotations", ours, ratio, Format.Fine(ratio), Goal.Ratio(FailingToDataAnnotations), Beside(times, contenders))];
        }),
    ];

    private static Contender[] Contenders(StartRecordingRequest ours, AnnotatedRequest other)
    {
        var validator = new FluentRequestValidator();
        return
        [
            Contender.Of(Names.Ours, () => Violations(ours)),
            Contender.Of(DataAnnotations, () => Results(other)),
            Contender.Of(Fluent, () => validator.Validate(other)),
        ];
    }

    // As the transport does it.
    private static Violations? Violations(IValidatable request)
    {
        if (request.IsValid())
        {
            return null;
        }

        var violations = new Violations();
        request.Validate(violations);
        return violations;
    }

    private static List<ValidationResult> Results(AnnotatedRequest request)
    {
        var results = new List<ValidationResult>();
        _ = Validator.TryValidateObject(request, new ValidationContext(request), results, validateAllProperties: true);
        return results;
    }

    private static string Beside(Times times, IEnumerable<Contender> contenders) => string.Join(", ", contenders
        .Where(contender => contender.Name != Names.Ours)
        .Select(contender => $"{contender.Name} {Format.Time(times.Median(contender.Name))}, {Format.Bytes(Allocated.ByThread(contender))}"));
}
