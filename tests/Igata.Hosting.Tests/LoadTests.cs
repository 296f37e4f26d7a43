using System.Diagnostics;
using Igata.Emulator;
using Igata.Runtime.CompilerServices;
using Igata.Sora;
using Microsoft.Extensions.DependencyInjection;

namespace Igata.Hosting.Tests;

public sealed class LoadTests
{
    private const int Calls = 10_000;
    private const long MaxBytes = 400L * 1024 * 1024;
    private const int MaxThreads = 64;

    [Fact]
    public async Task TenThousandConcurrentCallsSucceed()
    {
        await using EmulatorHost emulator = await EmulatorHost.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var services = new ServiceCollection();

        // Loopback has no limit of connections but the machine's own; a real client has one as well.
        services.AddIgataClient<SoraClient>(options => options.Endpoint = emulator.Endpoint)
            .ConfigurePrimaryHttpMessageHandler(static () =>
            {
                SocketsHttpHandler handler = DefaultHttpHandler.CreateHandler();
                handler.MaxConnectionsPerServer = 256;
                return handler;
            })
            .AddRetries();
        await using ServiceProvider provider = services.BuildServiceProvider();
        SoraClient sora = provider.GetRequiredService<SoraClient>();
        using Process self = Process.GetCurrentProcess();
        await sora.ListConnectionsAsync(cancellationToken: TestContext.Current.CancellationToken);
        (int mostThreads, long mostBytes) = (0, 0);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long start = Stopwatch.GetTimestamp();

        Task[] calls = [.. Enumerable.Range(0, Calls).Select(_ => sora.ListConnectionsAsync(cancellationToken: TestContext.Current.CancellationToken).AsTask())];
        Task all = Task.WhenAll(calls);
        while (await Task.WhenAny(all, Task.Delay(20, TestContext.Current.CancellationToken)) != all)
        {
            self.Refresh();
            mostThreads = Math.Max(mostThreads, self.Threads.Count);
            mostBytes = Math.Max(mostBytes, GC.GetTotalMemory(forceFullCollection: false) - before);
        }

        await all;
        TimeSpan took = Stopwatch.GetElapsedTime(start);
        long left = GC.GetTotalMemory(forceFullCollection: true) - before;
        Igata.Tests.BenchmarkFile.Write("load", $"{Calls} calls in {took.TotalSeconds:0.00} s, at most {mostThreads} threads and {mostBytes / 1024 / 1024} MiB more (client and server in one process), {left / 1024} KiB left.\n");
        Assert.InRange(mostThreads, 0, MaxThreads);
        Assert.InRange(mostBytes, 0, MaxBytes);
        Assert.InRange(left, long.MinValue, 20L * 1024 * 1024);
    }
}
