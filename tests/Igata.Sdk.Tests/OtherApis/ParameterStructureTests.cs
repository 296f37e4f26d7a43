using Igata.SkyWay;
using Igata.SkyWay.Server;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>A method whose spec has parameters by name, called with parameters by position: they have the order of the spec.</summary>
public sealed class ParameterStructureTests
{
    [Theory]
    [InlineData("""{"name":"n","id":"7e19cb20-fc79-4d2f-bf29-d498ff76299a"}""", "id 7e19cb20-fc79-4d2f-bf29-d498ff76299a, name n")]
    [InlineData("""["7e19cb20-fc79-4d2f-bf29-d498ff76299a","n"]""", "id 7e19cb20-fc79-4d2f-bf29-d498ff76299a, name n")]
    [InlineData("""["7e19cb20-fc79-4d2f-bf29-d498ff76299a"]""", "id 7e19cb20-fc79-4d2f-bf29-d498ff76299a, name none")]
    [InlineData("""[null,"n"]""", "id none, name n")]
    [InlineData("[]", "-32602")]
    [InlineData("""["7e19cb20-fc79-4d2f-bf29-d498ff76299a","n",1]""", "at most 2 parameters")]
    public async Task ParametersByPositionHaveTheOrderOfTheSpec(string parameters, string expected)
    {
        await using LocalServer server = await LocalServer.StartAsync(SkyWayOperations.All, new ChannelService());
        using var http = new HttpClient();
        using var content = new StringContent($$"""{"jsonrpc":"2.0","id":1,"method":"findChannel","params":{{parameters}}}""");
        using HttpResponseMessage response = await http.PostAsync(server.Endpoint, content, TestContext.Current.CancellationToken);
        Assert.Contains(expected, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private sealed class ChannelService : ISkyWayService
    {
        public ValueTask<FindChannelResponse> FindChannelAsync(FindChannelRequest request, CancellationToken cancellationToken) =>
            throw new SkyWayException(SkyWayError.NotFound, $"id {request.Id?.ToString() ?? "none"}, name {request.Name ?? "none"}");
    }
}
