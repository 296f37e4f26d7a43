using System.Diagnostics;
using System.Text.Json;
using Igata.Runtime.Json;
using Igata.Sdk.Tests.Documents;

namespace Igata.Sdk.Tests.Differential;

/// <summary>Damaged documents mean to the readers that were cast what they mean to System.Text.Json, or are refused for a reason.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryDocumentIsAcceptedRefusedAndUnderstoodAsTheSpecAndSystemTextJsonSay()
    {
        int seed = Runs.Seed();
        var random = new Random(seed);
        var mutator = new Mutator(random);
        var verdicts = new Verdicts(seed);
        IReadOnlyList<Payload> payloads = Payload.Responses;
        long start = Stopwatch.GetTimestamp();
        for (int count = Runs.Count(6_000); count > 0; count--)
        {
            Payload payload = Pick(payloads, random);
            Judge(payload, mutator.Mutate(payload.Json, Pick(payloads, random).Json), verdicts);
        }

        output.WriteLine($"{verdicts}; {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        verdicts.AssertNothingIsWrong();
        Assert.True(verdicts.Accepted > verdicts.Documents / 20 && verdicts.RejectedByBoth > verdicts.Documents / 20, "Too few documents are on one side to prove anything.");
    }

    // The longest payload is picked less often: it takes as long as a hundred others.
    private static Payload Pick(IReadOnlyList<Payload> payloads, Random random)
    {
        Payload payload = payloads[random.Next(payloads.Count)];
        return payload.Json.Length > 4096 && random.Next(8) != 0 ? Pick(payloads, random) : payload;
    }

    internal static void Judge(Payload payload, byte[] json, Verdicts verdicts)
    {
        using JsonDocument? document = Reference.Parse(json);
        object? read = null;
        try
        {
            read = payload.Codec.Read(json);
        }
        catch (JsonFormatException fault)
        {
            if (fault.Offset < 0 || fault.Offset > json.Length || !fault.Path.StartsWith('$'))
            {
                verdicts.Wrong($"{payload} refused at no place ({fault.Message})", json);
                return;
            }
        }
        catch (Exception fault)
        {
            verdicts.Wrong($"{payload} ended in {fault.GetType().Name}", json);
            return;
        }

        string? reason = document is null ? "no JSON" : Reference.IsText(document.RootElement) ? Fit.Misfit(document.RootElement, payload.Type) : "not UTF-8, or half a surrogate pair";
        switch (read, reason)
        {
            case (null, null): verdicts.Wrong($"{payload} refused alone, and nothing explains it", json); break;
            case (null, "no JSON"): verdicts.Rejected(); break;
            case (null, _): verdicts.RejectedAlone(reason); break;
            case (_, not null): verdicts.Wrong($"{payload} accepted, though {reason}", json); break;
            default: Compare(payload, json, document!, read, verdicts); break;
        }
    }

    private static void Compare(Payload payload, byte[] json, JsonDocument document, object read, Verdicts verdicts)
    {
        using JsonDocument? written = Reference.Parse(payload.Codec.Write(read));
        string? difference = written is null ? "no JSON" : Meaning.Difference(document.RootElement, written.RootElement, payload.Type);
        if (difference is null)
        {
            verdicts.AcceptedByBoth();
        }
        else
        {
            verdicts.Wrong($"{payload} became another document at {difference}", json);
        }
    }
}
