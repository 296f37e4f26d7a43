using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Sdk.Tests.Documents;
using Igata.Sora;

namespace Igata.Sdk.Tests.Differential;

/// <summary>Compares generated readers with classes that System.Text.Json reads: both accept the same documents with equal properties.</summary>
public sealed class TypedTests(ITestOutputHelper output)
{
    private static readonly byte[] Recording = Payload.Responses.Single(payload => payload.Name == "StartRecording" && payload.Json.AsSpan().IndexOf("split"u8) > 0).Json;

    [Fact]
    public void ConnectionMatchesSystemTextJson() => Run<Connection, SystemTextJsonModels.Connection>(GetFirst("ListConnections"), static connection => new SystemTextJsonModels.Connection
    {
        Audio = ToStringOrValue(connection.Audio, static audio => new SystemTextJsonModels.Audio { CodecType = audio.CodecType }),
        ChannelId = connection.ChannelId,
        ClientId = connection.ClientId,
        CreatedTime = connection.CreatedTime is { } created ? ToTicks(created) / TimeSpan.TicksPerMicrosecond : null,
        BundleId = connection.BundleId,
        ConnectionId = connection.ConnectionId,
        Multistream = connection.Multistream,
        Role = connection.Role?.Value,
        Simulcast = connection.Simulcast,
        Spotlight = connection.Spotlight,
        Video = ToStringOrValue(connection.Video, static video => new SystemTextJsonModels.Video { BitRate = video.BitRate, CodecType = video.CodecType }),
    });

    [Fact]
    public void RecordingMatchesSystemTextJson() => Run<StartRecordingResponse, SystemTextJsonModels.StartRecordingResponse>(Recording, static recording => new SystemTextJsonModels.StartRecordingResponse
    {
        ChannelId = recording.ChannelId,
        ExpireTime = recording.ExpireTime?.Ticks / TimeSpan.TicksPerSecond,
        RecordingId = recording.RecordingId,
        SplitDuration = recording.SplitDuration?.Ticks / TimeSpan.TicksPerSecond,
        SplitOnly = recording.SplitOnly,
    });

    [Fact]
    public void LicenseMatchesSystemTextJson() => Run<License, SystemTextJsonModels.License>(Payload.Create("GetLicense"), static license => new SystemTextJsonModels.License
    {
        ExpiredAt = license.ExpiredAt,
        MaxConnections = license.MaxConnections,
        ProductName = license.ProductName,
        SerialCode = license.SerialCode,
        Type = license.Type,
    });

    private void Run<T, TTwin>(byte[] sample, Func<T, TTwin> model)
        where T : IJsonReadable<T>
        where TTwin : class
    {
        int seed = RandomTestSettings.GetSeed();
        var random = new Random(seed);
        var mutator = new Mutator(random);
        var outcomes = new RunOutcomes(seed);
        long start = Stopwatch.GetTimestamp();
        for (int count = RandomTestSettings.GetCount(3_000); count > 0; count--)
        {
            Evaluate(mutator.Mutate(sample, Payload.Create("UpdateLicense")), model, outcomes);
        }

        output.WriteLine($"{typeof(T).Name}, {outcomes}; {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        outcomes.AssertNoWrongResults();
        Assert.True(outcomes.Accepted > outcomes.Documents / 20 && outcomes.RejectedByBoth > outcomes.Documents / 20, "Too few documents were accepted or rejected for a meaningful result.");
    }

    private static void Evaluate<T, TTwin>(byte[] json, Func<T, TTwin> model, RunOutcomes outcomes)
        where T : IJsonReadable<T>
        where TTwin : class
    {
        TTwin? expected = SystemTextJsonModels.Read<TTwin>(json);
        try
        {
            TTwin actual = model(JsonCodec.Parse<T>(json));
            if (expected is null && IsMoreLenient(json))
            {
                outcomes.AddReadDifferently("a fraction of zeros, or half of a surrogate pair in an unknown member");
            }
            else if (expected is null)
            {
                outcomes.AddWrong("accepted only by Igata", json);
            }
            else if (!actual.Equals(expected) && HasBothNullAndValue(json))
            {
                outcomes.AddReadDifferently("null and value of the same name");
            }
            else if (!actual.Equals(expected))
            {
                outcomes.AddWrong($"read as {actual}, expected {expected}", json);
            }
            else
            {
                outcomes.AddAcceptedByBoth();
            }
        }
        catch (JsonFormatException exception) when (expected is null)
        {
            _ = exception;
            outcomes.AddRejected();
        }
        catch (JsonFormatException exception)
        {
            Explain(exception, json, outcomes);
        }
    }

    /// <summary>Explains a rejection by what System.Text.Json does not check in these classes: strings that it skips and the range of times.</summary>
    private static void Explain(JsonFormatException exception, byte[] json, RunOutcomes outcomes)
    {
        using JsonDocument document = ReferenceParser.Parse(json)!;
        string path = Regex.Unescape(exception.Path);
        if (!ReferenceParser.IsText(document.RootElement))
        {
            outcomes.AddRejectedOnlyByUs("not UTF-8, or an unpaired surrogate");
        }
        else if (exception.Expected.StartsWith("a time", StringComparison.Ordinal) && path.Contains("created_time", StringComparison.Ordinal))
        {
            outcomes.AddRejectedOnlyByUs("not a time between the years 1 and 9999");
        }
        else if (exception.Expected == "a whole number of seconds" && (path.Contains("expire_time", StringComparison.Ordinal) || path.Contains("split_duration", StringComparison.Ordinal)))
        {
            outcomes.AddRejectedOnlyByUs("more seconds than a TimeSpan supports");
        }
        else
        {
            outcomes.AddWrong($"rejected only by Igata ({exception.Message})", json);
        }
    }

    /// <summary>Returns whether Igata accepts what System.Text.Json does not: 5.0 as an integer, and half of a surrogate pair where it is not decoded.</summary>
    private static bool IsMoreLenient(byte[] json) => Regex.IsMatch(Encoding.Latin1.GetString(json), @"\d\.0+(?![0-9])|\\u[dD][89a-fA-F]");

    /// <summary>Returns whether an optional member occurs both with a value and as null. Igata preserves both, and the value is used.</summary>
    private static bool HasBothNullAndValue(byte[] json)
    {
        using JsonDocument document = ReferenceParser.Parse(json)!;
        return document.RootElement.EnumerateObject().GroupBy(static member => member.Name)
            .Any(static same => same.Any(static member => member.Value.ValueKind is JsonValueKind.Null) && same.Any(static member => member.Value.ValueKind is not JsonValueKind.Null));
    }

    private static byte[] GetFirst(string method)
    {
        using var list = JsonDocument.Parse(Payload.Create(method));
        return Encoding.UTF8.GetBytes(list.RootElement[0].GetRawText());
    }

    private static long ToTicks(DateTimeOffset time) => time.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks;

    private static SystemTextJsonModels.StringOrValue<TTwin>? ToStringOrValue<T, TTwin>(OrFalse<T>? value, Func<T, TTwin> model)
        where TTwin : class =>
        value is not { } known ? null : known.HasValue ? new(model(known.Value), null) : new(null, known.IsFalse ? "false" : known.Unknown.ToString());
}
