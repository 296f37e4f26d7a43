using System.Diagnostics;
using System.Globalization;

namespace Igata.Benchmarks.Serving;

/// <summary>A server in a process of its own, pinned to the first processor.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const int ServerProcessor = 0;

    private readonly Process _process;
    private readonly HttpClient _http;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
        _http = new HttpClient { BaseAddress = address };
    }

    public Uri Address { get; }

    public static ServerProcess Start(string contender)
    {
        ProcessStartInfo start = NewProcess.Create([ServerHost.Command, contender]);
        start.RedirectStandardInput = true;
        Process process = ProcessorAffinity.RunOn(ServerProcessor, () => Process.Start(start)!);
        string? address = process.StandardOutput.ReadLine();
        return address is not null
            ? new ServerProcess(process, new Uri(address))
            : throw new InvalidOperationException($"The server process of {contender} ended before it printed its address.");
    }

    /// <summary>Returns the processor time, the allocated bytes and the compiled methods of the process so far.</summary>
    public async Task<(TimeSpan Processor, long Bytes, long Compiled)> GetUsageAsync(CancellationToken cancellationToken)
    {
        long[] values = [.. (await _http.GetStringAsync(ServerHost.Usage, cancellationToken)).Split(' ').Select(static value => long.Parse(value, CultureInfo.InvariantCulture))];
        return (TimeSpan.FromTicks(values[0]), values[1], values[2]);
    }

    public void Dispose()
    {
        _http.Dispose();
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
