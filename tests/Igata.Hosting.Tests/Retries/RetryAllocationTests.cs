using System.Net;
using System.Text;
using Igata.TestApis.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Igata.Hosting.Tests.Retries;

/// <summary>The memory of a call that succeeds at once, with and without retries.</summary>
public class RetryAllocationTests
{
    private const int Calls = 200;
#if DEBUG
    // Without optimization every state machine is an object.
    private const long MaxAdditionalBytes = 1200;
#else
    private const long MaxAdditionalBytes = 640;
#endif
    private const string Item = """
        {"id":7,"name":"Cable, 2 m","description":"A cable of two metres with a connector at each end.","price":12.5,"quantity":40,"available":true,"created_at":"2024-05-17T08:30:15Z","tags":["cable","2m","black"],"warehouse":{"id":"w-17","city":"Hamburg","country":"DE"}}
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void RetriesCostLittleMemoryWhileCallsSucceed(int items)
    {
        byte[] body = Encoding.UTF8.GetBytes($$"""{"items":[{{string.Join(',', Enumerable.Repeat(Item, items))}}]}""");
        long without = Measure(body, hasRetries: false);
        long with = Measure(body, hasRetries: true);
        Assert.InRange(with - without, 0, MaxAdditionalBytes);
    }

    private static long Measure(byte[] body, bool hasRetries)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        IHttpClientBuilder builder = services.AddIgataClient<StoreClient>(static options => options.Endpoint = new Uri("https://store.example/")).ConfigurePrimaryHttpMessageHandler(() => new BodyHandler(body));
        if (hasRetries)
        {
            builder.AddRetries();
        }

        using ServiceProvider provider = services.BuildServiceProvider();
        StoreClient client = provider.GetRequiredService<StoreClient>();
        Repeat(client);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Repeat(client);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
    }

    private static void Repeat(StoreClient client)
    {
        for (int i = 0; i < Calls; i++)
        {
            ValueTask<ListItemsResponse> call = client.ListItemsAsync(new ListItemsRequest());
            Assert.True(call.IsCompletedSuccessfully);
        }
    }

    private sealed class BodyHandler(byte[] body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body), RequestMessage = request });
    }
}
