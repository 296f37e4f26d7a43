using System.Text;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Sdk.Tests.Documents;
using Igata.Sdk.Tests.RoundTrip;
using Igata.Sora;
using Igata.TestApis.Notes;

namespace Igata.Sdk.Tests.Validation;

/// <summary>The fast check and the list of violations implement the same rules.</summary>
public sealed class ValidationTests
{
    // Responses are never validated.
    public static TheoryData<string> Records =>
        [.. SoraModel.Records.Select(record => record.Name).Where(name => typeof(IValidatable).IsAssignableFrom(typeof(SoraClient).Assembly.GetType("Igata.Sora." + name))).Order()];

    [Theory]
    [MemberData(nameof(Records))]
    public void IsValidIsFalseExactlyWhenThereAreViolations(string name)
    {
        var codec = Codec.Create(name);
        int seed = RandomTestSettings.GetSeed();
        var generator = new ValueGenerator(new Random(seed));
        for (int i = 0; i < 100; i++)
        {
            string json = NodePrinter.PrintCanonical(generator.Generate(SoraModel.Records.Single(type => type.Name == name)));
            var value = (IValidatable)codec.Read(Encoding.UTF8.GetBytes(json));
            Assert.True(value.IsValid() == (ListViolations(value).Count == 0), $"IGATA_SEED={seed}: {json}: {string.Join(", ", ListViolations(value))}");
        }
    }

    [Fact]
    public void EveryDocumentedRequestIsValid() =>
        Assert.All(Payload.Requests, payload => Assert.Empty(ListViolations((IValidatable)payload.Codec.Read(payload.Json))));

    [Theory]
    [InlineData(0, true)]
    [InlineData(86_400, true)]
    [InlineData(-1, false)]
    [InlineData(86_401, false)]
    public void TimeLimitsFollowTheSpec(int seconds, bool isValid) =>
        Assert.Equal(isValid, IsValid(new StartRecordingRequest { ChannelId = "sora", ExpireTime = TimeSpan.FromSeconds(seconds) }));

    [Theory]
    [InlineData("x", 255, true)]
    [InlineData("x", 256, false)]
    [InlineData("é", 127, true)]
    [InlineData("é", 128, false)]
    [InlineData("日", 85, true)]
    [InlineData("日", 86, false)]
    public void ChannelLengthIsCountedInBytes(string letter, int count, bool isValid) =>
        Assert.Equal(isValid, IsValid(new StopRecordingRequest { ChannelId = string.Concat(Enumerable.Repeat(letter, count)) }));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void NumberLimitsFollowTheSpec(int number, bool isValid) =>
        Assert.Equal(isValid, IsValid(new ChangeSpotlightNumberRequest { ChannelId = "sora", SpotlightNumber = number }));

    [Theory]
    [InlineData("abc123def456", true)]
    [InlineData("abc123def45", false)]
    [InlineData("abc123def456 ", false)]
    [InlineData("abc123def456\n", false)]
    [InlineData("xabc123def456", false)]
    [InlineData("abc123def45٦", false)]
    public void PatternFollowsTheSpec(string id, bool isValid) => Assert.Equal(isValid, IsValid(new GetNoteRequest { Id = id }));

    [Fact]
    public void ResponseIsNotValidatable() =>
        Assert.All([typeof(License), typeof(Connection), typeof(StartRecordingResponse)], type => Assert.False(typeof(IValidatable).IsAssignableFrom(type)));

    [Fact]
    public async Task AllViolationsAreReportedAndNothingIsSent()
    {
        using var recorder = new RequestRecorder(System.Net.HttpStatusCode.OK, "{}");
        using var http = new HttpClient(recorder);
        using var client = new SoraClient(http, new SoraClientOptions { Endpoint = new Uri("http://sora.example/") });
        var request = new StartRecordingRequest { ChannelId = new string('x', 256), ExpireTime = TimeSpan.FromDays(2), SplitOnly = true };
        InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(() => client.StartRecordingAsync(request).AsTask());
        Assert.Equal(["/channel_id", "/expire_time", "/expire_time", "/split_duration"], exception.Violations.Select(static violation => violation.Pointer));
        Assert.Empty(recorder.Requests);
    }

    [Fact]
    public void NestedViolationsAreReportedWithTheirPath()
    {
        SpotlightRidItem item = new() { RecvConnectionId = "r", SendConnectionId = "s", SpotlightFocusRid = SpotlightRid.R0, SpotlightUnfocusRid = SpotlightRid.None };
        var request = new BatchRequestSpotlightRidRequest { ChannelId = "sora", ItemList = [item, item with { RecvConnectionId = null! }] };
        Assert.False(IsValid(request));
        Assert.Equal("/item_list/1/recv_connection_id", Assert.Single(ListViolations(request)).Pointer);
    }

    private static bool IsValid(IValidatable value)
    {
        Assert.Equal(value.IsValid(), ListViolations(value).Count == 0);
        return value.IsValid();
    }

    private static Violations ListViolations(IValidatable value)
    {
        var violations = new ViolationsBuilder();
        value.Validate(violations);
        return violations.Build();
    }
}
