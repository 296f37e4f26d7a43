using System.Diagnostics;
using Igata.Emulator;
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

        // Without a limit, connections to loopback are only limited by the machine. Real clients have limits, too.
        services.AddIgataClient<SoraClient>(options => options.Endpoint = emulator.Endpoint)
            .ConfigurePrimaryHttpMessageHandler(static () =>
            {
                SocketsHttpHandler handler = Igata.Runtime.Transport.DefaultHttpHandler.CreateHandler();
                handler.MaxConnectionsPerServer = 256;
                return handler;
            })
            .AddRetries();
        await using ServiceProvider provider = services.BuildServiceProvider();
        SoraClient sora = provider.GetRequiredService<SoraClient>();
        using Process self = Process.GetCurrentProcess();
        await sora.ListConnectionsAsync(cancellationToken: TestContext.Current.CancellationToken);
        (int maxThreads, long maxBytes) = (0, 0);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long start = Stopwatch.GetTimestamp();

        Task[] calls = [.. Enumerable.Range(0, Calls).Select(_ => sora.ListConnectionsAsync(cancellationToken: TestContext.Current.CancellationToken).AsTask())];
        Task all = Task.WhenAll(calls);
        while (await Task.WhenAny(all, Task.Delay(20, TestContext.Current.CancellationToken)) != all)
        {
            self.Refresh();
            maxThreads = Math.Max(maxThreads, self.Threads.Count);
            maxBytes = Math.Max(maxBytes, GC.GetTotalMemory(forceFullCollection: false) - before);
        }

        await all;
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        long retained = GC.GetTotalMemory(forceFullCollection: true) - before;
        Igata.Tests.BenchmarkFile.Write("load", $"{Calls} calls in {elapsed.TotalSeconds:0.00} s, at most {maxThreads} threads and {maxBytes / 1024 / 1024} MiB more (client and server in one process), {retained / 1024} KiB retained.\n");
        Assert.InRange(maxThreads, 0, MaxThreads);
        Assert.InRange(maxBytes, 0, MaxBytes);
        Assert.InRange(retained, long.MinValue, 20L * 1024 * 1024);
    }
}
