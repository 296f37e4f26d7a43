using System.Numerics;
using Igata.Runtime;
using Igata.TestApis.AlmanacRpc;
using Igata.TestApis.AlmanacRpc.Server;
using Igata.TestApis.AlmanacTarget;
using Igata.TestApis.AlmanacTarget.Server;
using RpcRow = Igata.TestApis.AlmanacRpc.Row;
using TargetRow = Igata.TestApis.AlmanacTarget.Row;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>The scalars that few services use, with the other protocols.</summary>
public sealed class AlmanacProtocolTests
{
    private static readonly DateTimeOffset Sent = new(2021, 11, 30, 1, 59, 51, TimeSpan.FromHours(-3.5));

    [Fact]
    public async Task JsonRpcRepeatsEveryScalar()
    {
        await using LocalServer server = await LocalServer.StartAsync(AlmanacRpcOperations.All, new RpcService());
        using var client = new AlmanacRpcClient(new AlmanacRpcClientOptions { Endpoint = server.Endpoint });
        RpcRow row = new() { Day = new(2024, 5, 1), Hour = new(1, 2, 3), Lasts = new IsoDuration("P1M"), Price = 1.50m, Count = ulong.MaxValue, Size = BigInteger.Pow(10, 99), Sent = Sent, Made = Sent, Key = new byte[] { 251, 255 } };
        Assert.Equal(row, await client.RepeatAsync(new Igata.TestApis.AlmanacRpc.RepeatRequest { Row = row, Days = [row.Day] }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task TargetHeaderRepeatsEveryScalar()
    {
        await using LocalServer server = await LocalServer.StartAsync(AlmanacTargetOperations.All, new TargetService());
        using var client = new AlmanacTargetClient(new AlmanacTargetClientOptions { Endpoint = server.Endpoint });
        TargetRow row = new() { Day = new(2024, 5, 1), Hour = new(1, 2, 3), Lasts = new IsoDuration("P1M"), Price = 1.50m, Count = ulong.MaxValue, Size = BigInteger.Pow(10, 99), Sent = Sent, Made = Sent, Key = new byte[] { 251, 255 } };
        Assert.Equal(row, await client.RepeatAsync(new Igata.TestApis.AlmanacTarget.RepeatRequest { Row = row }, TestContext.Current.CancellationToken));
    }

    private sealed class RpcService : IAlmanacRpcService
    {
        public ValueTask<RpcRow> RepeatAsync(Igata.TestApis.AlmanacRpc.RepeatRequest request, CancellationToken cancellationToken) => new(request.Row);
    }

    private sealed class TargetService : IAlmanacTargetService
    {
        public ValueTask<TargetRow> RepeatAsync(Igata.TestApis.AlmanacTarget.RepeatRequest request, CancellationToken cancellationToken) => new(request.Row);

        public ValueTask<EquatableList<TargetRow>> ListRowsAsync(CancellationToken cancellationToken) => new(default(EquatableList<TargetRow>));
    }
}
