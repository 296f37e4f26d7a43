using Igata.Runtime;
using Igata.TestApis.Lockers;
using Igata.TestApis.Lockers.Server;

namespace Igata.Sdk.Tests.OtherApis;

// Pages by several tokens, by numbers deep in the request, and after the last item.
public sealed partial class LockersTests
{
    ValueTask<ListUploadsResponse> ILockersService.ListUploadsAsync(ListUploadsRequest request, CancellationToken cancellationToken)
    {
        Position? position = request.Paging?.Position;
        _positions.Add($"{request.Prefix}:{position?.Key}:{position?.Id}");
        return new(position switch
        {
            null => new ListUploadsResponse { Uploads = ["a"], NextKey = "k", NextId = 7 },
            { Id: 7 } => new ListUploadsResponse { Uploads = ["b"], NextKey = "l" },
            { Key: "l" } => new ListUploadsResponse { Uploads = [], NextKey = "", NextId = 9 },
            _ => new ListUploadsResponse { Uploads = ["c"], NextKey = "" },
        });
    }

    ValueTask<EquatableList<int>> ILockersService.ListPagesAsync(ListPagesRequest request, CancellationToken cancellationToken)
    {
        int page = request.Search.Paging.Value?.Number.Value ?? 1;
        return new(page > 3 ? [] : [page]);
    }

    ValueTask<EquatableList<int>> ILockersService.FindPagesAsync(FindPagesRequest request, CancellationToken cancellationToken)
    {
        int page = request.Page?.Number.Value ?? 1;
        return new(page > 3 ? [] : [page]);
    }

    ValueTask<EquatableList<Region>> ILockersService.ListRegionsAsync(ListRegionsRequest request, CancellationToken cancellationToken) =>
        new(request.After == Region.Us1 ? [] : request.After == Region.Eu1 ? [Region.Us1] : [Region.Eu1]);

    [Fact]
    public async Task SeveralTokensLeadToTheNextPage()
    {
        await using LocalServer server = await LocalServer.StartAsync(LockersOperations.All, (ILockersService)this);
        using LockersClient lockers = CreateClient(server.Endpoint);
        Assert.Equal(["a", "b", "c"], await lockers.StreamUploadsAsync(new ListUploadsRequest { Prefix = "p" }, TestCancellation).ToArrayAsync(TestCancellation));
        Assert.Equal(["p::", "p:k:7", "p:l:", "p::9"], _positions);
        _positions.Clear();
        var start = new ListUploadsRequest { Prefix = "p", Paging = new() { Position = new Position { Key = "l" } } };
        Assert.Equal(["c"], await lockers.StreamUploadsAsync(start, TestCancellation).ToArrayAsync(TestCancellation));
        Assert.Equal(["p:l:", "p::9"], _positions);
    }

    [Fact]
    public async Task NumberOfThePageIsDeepInTheRequest()
    {
        await using LocalServer server = await LocalServer.StartAsync(LockersOperations.All, (ILockersService)this);
        using LockersClient lockers = CreateClient(server.Endpoint);
        var request = new ListPagesRequest { Search = new Search { Text = "t" } };
        Assert.Equal((int[])[1, 2, 3], await lockers.StreamPagesAsync(request, TestCancellation).ToArrayAsync(TestCancellation));
        request = new ListPagesRequest { Search = new Search { Text = "t", Paging = new Paging { Number = 2 } } };
        Assert.Equal((int[])[2, 3], await lockers.StreamPagesAsync(request, TestCancellation).ToArrayAsync(TestCancellation));
    }

    [Fact]
    public async Task NumberOfThePageIsInANestedParameter()
    {
        await using LocalServer server = await LocalServer.StartAsync(LockersOperations.All, (ILockersService)this);
        using LockersClient lockers = CreateClient(server.Endpoint);
        Assert.Equal((int[])[1, 2, 3], await lockers.StreamFindPagesAsync(new FindPagesRequest(), TestCancellation).ToArrayAsync(TestCancellation));
        Assert.Equal((int[])[2, 3], await lockers.StreamFindPagesAsync(new FindPagesRequest { Page = new Paging { Number = 2 } }, TestCancellation).ToArrayAsync(TestCancellation));
    }

    [Fact]
    public async Task EnumsAreTheirOwnIds()
    {
        await using LocalServer server = await LocalServer.StartAsync(LockersOperations.All, (ILockersService)this);
        using LockersClient lockers = CreateClient(server.Endpoint);
        Assert.Equal([Region.Eu1, Region.Us1], await lockers.StreamRegionsAsync(cancellationToken: TestCancellation).ToArrayAsync(TestCancellation));
        Assert.Equal([Region.Us1], await lockers.StreamRegionsAsync(new ListRegionsRequest { After = Region.Eu1 }, TestCancellation).ToArrayAsync(TestCancellation));
    }
}
