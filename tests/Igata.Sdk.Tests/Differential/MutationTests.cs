using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Igata.Runtime;
using Igata.Sdk.Tests.Documents;

namespace Igata.Sdk.Tests.Differential;

/// <summary>Generated readers read mutated documents like System.Text.Json, or reject them for a documented reason.</summary>
public sealed partial class MutationTests(ITestOutputHelper output)
{
    [Fact]
    public void MutatedDocumentsAreReadAsTheSpecAndSystemTextJsonDefine()
    {
        int seed = RandomTestSettings.GetSeed();
        var random = new Random(seed);
        var mutator = new Mutator(random);
        var outcomes = new RunOutcomes(seed);
        IReadOnlyList<Payload> payloads = [.. Payload.Responses.Where(static payload => !SoraModel.HasFamily(payload.Type))];
        long start = Stopwatch.GetTimestamp();
        for (int count = RandomTestSettings.GetCount(6_000); count > 0; count--)
        {
            Payload payload = Pick(payloads, random);
            Evaluate(payload, mutator.Mutate(payload.Json, Pick(payloads, random).Json), outcomes);
        }

        output.WriteLine($"{outcomes}; {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        outcomes.AssertNoWrongResults();
        Assert.True(outcomes.Accepted > outcomes.Documents / 20 && outcomes.RejectedByBoth > outcomes.Documents / 20, "Too few documents were accepted or rejected for a meaningful result.");
    }

    // The longest payload is picked less often, because it takes as long as a hundred others.
    private static Payload Pick(IReadOnlyList<Payload> payloads, Random random)
    {
        Payload payload = payloads[random.Next(payloads.Count)];
        return payload.Json.Length > 4096 && random.Next(8) != 0 ? Pick(payloads, random) : payload;
    }

    internal static void Evaluate(Payload payload, byte[] json, RunOutcomes outcomes)
    {
        using JsonDocument? document = ReferenceParser.Parse(json);
        object? read = null;
        try
        {
            read = payload.Codec.Read(json);
        }
        catch (JsonFormatException exception)
        {
            if (exception.Offset < 0 || exception.Offset > json.Length || !exception.Path.StartsWith('$'))
            {
                outcomes.AddWrong($"{payload} rejected without a position ({exception.Message})", json);
                return;
            }
        }
        catch (Exception exception)
        {
            outcomes.AddWrong($"{payload} threw {exception.GetType().Name}", json);
            return;
        }

        string? reason = document is null ? "not JSON" : ReferenceParser.IsText(document.RootElement) ? SpecShapeCheck.FindMismatch(document.RootElement, payload.Type) : "not UTF-8, or an unpaired surrogate";
        switch (read, reason)
        {
            case (null, null): outcomes.AddWrong($"{payload} rejected only by Igata without a known reason", json); break;
            case (null, "not JSON"): outcomes.AddRejected(); break;
            case (null, _): outcomes.AddRejectedOnlyByUs(reason); break;
            case (not null, _) when document is not null && PreservesSurrogates(json, payload.Codec.Write(read)): outcomes.AddAcceptedByBoth(); break;
            case (_, not null): outcomes.AddWrong($"{payload} accepted although {reason}", json); break;
            default: Compare(payload, json, document!, read, outcomes); break;
        }
    }

    /// <summary>Returns whether the only invalid text is half of a surrogate pair in a part that is preserved as it was read, such as an unknown member.</summary>
    private static bool PreservesSurrogates(byte[] json, byte[] written) =>
        Utf8.IsValid(json) && LoneSurrogate().IsMatch(Encoding.UTF8.GetString(json)) && LoneSurrogate().IsMatch(Encoding.UTF8.GetString(written));

    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}")]
    private static partial Regex LoneSurrogate();

    private static void Compare(Payload payload, byte[] json, JsonDocument document, object read, RunOutcomes outcomes)
    {
        using JsonDocument? written = ReferenceParser.Parse(payload.Codec.Write(read));
        string? difference = written is null ? "no JSON" : JsonSemantics.FindDifference(document.RootElement, written.RootElement, payload.Type);
        if (difference is null)
        {
            outcomes.AddAcceptedByBoth();
        }
        else
        {
            outcomes.AddWrong($"{payload} is different at {difference}", json);
        }
    }
}
