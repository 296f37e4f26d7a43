using System.Diagnostics;
using Igata.Hosting.Tests.Clients;
using Igata.Runtime;
using Igata.TestApis.Gaps;
using Igata.TestApis.GapsRpc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Igata.Hosting.Tests.MissingMembers;

/// <summary>Members that were filled are reported by name in the log and in the activity of the call.</summary>
public sealed class MissingMemberReportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FilledMembersAreReportedOnce()
    {
        const string Body = """[{"choice":"SECRET"},{"id":"SECRET"}]""";
        using var recorder = new LogRecorder();
        List<string[]> tags = [];
        using ActivityListener listener = Listen("Igata.Gaps", tags);
        await using ServiceProvider services = CreateServices<GapsClient>(Body, recorder);
        GapsClient client = services.GetRequiredService<GapsClient>();

        await client.ListThingsAsync(Cancel);
        await foreach (Thing thing in client.StreamThingsAsync(Cancel))
        {
            Assert.Equal(0, thing.Count);
        }

        string[] lines = [.. recorder.Lines.Where(static line => line.Id.Id == 4).Select(static line => line.Text)];
        Assert.Equal(2, lines.Length);
        Assert.All(lines, static line => Assert.Contains("lacks members that the spec requires: Thing.id, Thing.count, Thing.size,", line, StringComparison.Ordinal));
        Assert.DoesNotContain("SECRET", string.Concat(recorder.Lines.Select(static line => line.Text)), StringComparison.Ordinal);
        Assert.All(recorder.Lines.Where(static line => line.Id.Id == 4), static line => Assert.Equal(LogLevel.Warning, line.Level));
        Assert.Equal(2, tags.Count);
        Assert.All(tags, static names => Assert.Equal(["Thing.id", "Thing.count", "Thing.size"], names[..3]));
        Assert.All(tags, static names => Assert.Equal(names.Distinct(), names));
    }

    [Fact]
    public async Task FilledMembersOfABatchAreReported()
    {
        using var recorder = new LogRecorder();
        List<string[]> tags = [];
        using ActivityListener listener = Listen("Igata.GapsRpc", tags);
        await using ServiceProvider services = CreateServices<GapsRpcClient>("""[{"jsonrpc":"2.0","id":1,"result":{"id":"a"}},{"jsonrpc":"2.0","id":2,"result":[{"count":7}]}]""", recorder);

        await services.GetRequiredService<GapsRpcClient>().BatchAsync(GapsRpcCalls.GetRow(), GapsRpcCalls.GetRows(), cancellationToken: Cancel);

        Assert.Contains("Row.count, Row.id", Assert.Single(recorder.Lines, static line => line.Id.Id == 4).Text, StringComparison.Ordinal);
        Assert.Equal(["Row.count", "Row.id"], Assert.Single(tags));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("Filled")]
    public void OnlyNamesOfTheOptionAreAccepted(string text) => Assert.Throws<ArgumentException>(() => new ApiClientOptions().TrySet("MissingMembers", text));

    private static ServiceProvider CreateServices<TClient>(string body, LogRecorder recorder)
        where TClient : class, IApiClient<TClient>
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Gaps:missingmembers"] = "fill" }).Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(recorder));
        services.AddIgataClient<TClient>(configuration.GetSection("Gaps")).ConfigurePrimaryHttpMessageHandler(() => new GapsHandler(body));
        return services.BuildServiceProvider();
    }

    private static ActivityListener Listen(string source, List<string[]> tags)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = candidate => candidate.Name == source,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.GetTagItem("igata.response.filled_members") is string[] names)
                {
                    lock (tags)
                    {
                        tags.Add(names);
                    }
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
