using Igata.Runtime;
using Igata.TestApis.ShapesRpc.Server;
using Igata.TestApis.ShapesTarget.Server;
using Rpc = Igata.TestApis.ShapesRpc;
using Target = Igata.TestApis.ShapesTarget;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>Unions, views and tuples with the other protocols.</summary>
public sealed class ShapesProtocolTests
{
    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task JsonRpcRepeatsEveryShape()
    {
        await using LocalServer server = await LocalServer.StartAsync(ShapesRpcOperations.All, new RpcService());
        using var client = new Rpc.ShapesRpcClient(new Rpc.ShapesRpcClientOptions { Endpoint = server.Endpoint });
        Rpc.Point point = new() { X = 1, Y = 2 };
        Rpc.Everything all = new()
        {
            Drawing = new[] { point },
            Packet = new Rpc.PacketMessage { Text = "a" },
            Setting = "b",
            Source = new Rpc.Card { Number = "1234" },
            Path = new Rpc.Path { Start = point, Items = [point with { Label = "c" }] },
        };
        Assert.Equal(all, await client.EchoAsync(all, TestCancellation));
        Assert.Equal(point, await client.MoveAsync(new Rpc.MoveRequest { At = point, Source = Rpc.Source.FromCards([]) }, TestCancellation));
        await Assert.ThrowsAsync<InvalidRequestException>(() => client.MoveAsync(new Rpc.MoveRequest { At = point, Source = new Rpc.Card { Number = "1" } }, TestCancellation).AsTask());
    }

    [Fact]
    public async Task TargetHeaderRepeatsEveryShape()
    {
        await using LocalServer server = await LocalServer.StartAsync(ShapesTargetOperations.All, new TargetService());
        using var client = new Target.ShapesTargetClient(new Target.ShapesTargetClientOptions { Endpoint = server.Endpoint });
        Target.Point point = new() { X = 1, Y = 2 };
        Target.Everything all = new()
        {
            Drawing = new Target.Square { Side = 1 },
            Packet = new Target.Bye(),
            Setting = 1,
            Source = JsonCodec.Parse<Target.Source>("""[{"number":"1234","more":1}]"""),
            Path = new Target.Path { Start = point },
        };
        Assert.Equal(all, await client.EchoAsync(all, TestCancellation));
        Assert.Equal(new Target.Path { Start = point, Items = [point] }, await client.MoveAsync(new Target.MoveRequest { At = point }, TestCancellation));
    }

    private sealed class RpcService : Rpc.Server.IShapesRpcService
    {
        public ValueTask<Rpc.Everything> EchoAsync(Rpc.Everything request, CancellationToken cancellationToken) => new(request);

        public ValueTask<Rpc.Point> MoveAsync(Rpc.MoveRequest request, CancellationToken cancellationToken) => new(request.At);
    }

    private sealed class TargetService : Target.Server.IShapesTargetService
    {
        public ValueTask<Target.Everything> EchoAsync(Target.Everything request, CancellationToken cancellationToken) => new(request);

        public ValueTask<Target.Path> MoveAsync(Target.MoveRequest request, CancellationToken cancellationToken) => new(new Target.Path { Start = request.At, Items = [request.At] });
    }
}
