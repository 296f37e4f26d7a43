using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Igata.Runtime;
using Igata.Runtime.Json;
using Igata.Sdk.Tests.Documents;
using Igata.Sora;

namespace Igata.Sdk.Tests.Differential;

/// <summary>The same over classes that System.Text.Json fills: property by property, accepted and refused alike.</summary>
public sealed class TypedTests(ITestOutputHelper output)
{
    private static readonly byte[] Recording = Payload.Responses.Single(payload => payload.Name == "StartRecording" && payload.Json.AsSpan().IndexOf("split"u8) > 0).Json;

    [Fact]
    public void AConnectionIsWhatSystemTextJsonReads() => Run<Connection, Twins.Connection>(First("ListConnections"), static connection => new Twins.Connection
    {
        Audio = OrWord(connection.Audio, static audio => new Twins.Audio { CodecType = audio.CodecType }),
        ChannelId = connection.ChannelId,
        ClientId = connection.ClientId,
        CreatedTime = Ticks(connection.CreatedTime) / TimeSpan.TicksPerMicrosecond,
        BundleId = connection.BundleId,
        ConnectionId = connection.ConnectionId,
        Multistream = connection.Multistream,
        Role = connection.Role.Value,
        Simulcast = connection.Simulcast,
        Spotlight = connection.Spotlight,
        Video = OrWord(connection.Video, static video => new Twins.Video { BitRate = video.BitRate, CodecType = video.CodecType }),
    });

    [Fact]
    public void ARecordingIsWhatSystemTextJsonReads() => Run<StartRecordingResponse, Twins.StartRecordingResponse>(Recording, static recording => new Twins.StartRecordingResponse
    {
        ChannelId = recording.ChannelId,
        ExpireTime = recording.ExpireTime.Ticks / TimeSpan.TicksPerSecond,
        RecordingId = recording.RecordingId,
        SplitDuration = recording.SplitDuration?.Ticks / TimeSpan.TicksPerSecond,
        SplitOnly = recording.SplitOnly,
    });

    [Fact]
    public void ALicenseIsWhatSystemTextJsonReads() => Run<License, Twins.License>(Payload.Of("GetLicense"), static license => new Twins.License
    {
        ExpiredAt = license.ExpiredAt,
        MaxConnections = license.MaxConnections,
        ProductName = license.ProductName,
        SerialCode = license.SerialCode,
        Type = license.Type,
    });

    private void Run<T, TTwin>(byte[] sample, Func<T, TTwin> twin)
        where T : IJsonReadable<T>
        where TTwin : class
    {
        int seed = Runs.Seed();
        var random = new Random(seed);
        var mutator = new Mutator(random);
        var verdicts = new Verdicts(seed);
        long start = Stopwatch.GetTimestamp();
        for (int count = Runs.Count(3_000); count > 0; count--)
        {
            Judge(mutator.Mutate(sample, Payload.Of("UpdateLicense")), twin, verdicts);
        }

        output.WriteLine($"{typeof(T).Name}, {verdicts}; {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        verdicts.AssertNothingIsWrong();
        Assert.True(verdicts.Accepted > verdicts.Documents / 20 && verdicts.RejectedByBoth > verdicts.Documents / 20, "Too few documents are on one side to prove anything.");
    }

    private static void Judge<T, TTwin>(byte[] json, Func<T, TTwin> twin, Verdicts verdicts)
        where T : IJsonReadable<T>
        where TTwin : class
    {
        TTwin? theirs = Twins.Read<TTwin>(json);
        try
        {
            TTwin ours = twin(Json.Parse<T>(json));
            if (theirs is null)
            {
                verdicts.Wrong("accepted alone", json);
            }
            else if (!ours.Equals(theirs) && HasNullBesideValue(json))
            {
                verdicts.ReadOtherwise("null beside a value of the same name");
            }
            else if (!ours.Equals(theirs))
            {
                verdicts.Wrong($"read as {ours}, but is {theirs}", json);
            }
            else
            {
                verdicts.AcceptedByBoth();
            }
        }
        catch (JsonFormatException fault) when (theirs is null)
        {
            _ = fault;
            verdicts.Rejected();
        }
        catch (JsonFormatException fault)
        {
            Explain(fault, json, verdicts);
        }
    }

    /// <summary>What System.Text.Json does not look at in these classes: texts that it skips and the range of times.</summary>
    private static void Explain(JsonFormatException fault, byte[] json, Verdicts verdicts)
    {
        using JsonDocument document = Reference.Parse(json)!;
        string path = Regex.Unescape(fault.Path);
        if (!Reference.IsText(document.RootElement))
        {
            verdicts.RejectedAlone("not UTF-8, or half a surrogate pair");
        }
        else if (fault.Expected.StartsWith("a time", StringComparison.Ordinal) && path.Contains("created_time", StringComparison.Ordinal))
        {
            verdicts.RejectedAlone("no time between the years 1 and 9999");
        }
        else if (fault.Expected == "a whole number of seconds" && (path.Contains("expire_time", StringComparison.Ordinal) || path.Contains("split_duration", StringComparison.Ordinal)))
        {
            verdicts.RejectedAlone("more seconds than a TimeSpan holds");
        }
        else
        {
            verdicts.Wrong($"refused alone ({fault.Message})", json);
        }
    }

    /// <summary>A member that may be absent, once with a value and once null: we keep both, and the value counts.</summary>
    private static bool HasNullBesideValue(byte[] json)
    {
        using JsonDocument document = Reference.Parse(json)!;
        return document.RootElement.EnumerateObject().GroupBy(static member => member.Name)
            .Any(static same => same.Any(static member => member.Value.ValueKind is JsonValueKind.Null) && same.Any(static member => member.Value.ValueKind is not JsonValueKind.Null));
    }

    private static byte[] First(string method)
    {
        using var list = JsonDocument.Parse(Payload.Of(method));
        return Encoding.UTF8.GetBytes(list.RootElement[0].GetRawText());
    }

    private static long Ticks(DateTimeOffset time) => time.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks;

    private static Twins.OrWord<TTwin> OrWord<T, TTwin>(OrFalse<T> value, Func<T, TTwin> twin)
        where TTwin : class =>
        value.HasValue ? new(twin(value.Value), null) : new(null, value.IsFalse ? "false" : value.Unexpected.ToString());
}
