using Igata.Runtime;

namespace Igata.Cli.Demo;

/// <summary>One API: a client of it, a call for each of its methods, and failures as they should be.</summary>
internal abstract class ApiDemo(string name, string title, Uri endpoint, IEnumerable<string> methods) : IDisposable
{
    private readonly List<DemoCall> _calls = [];
    private HttpClient? _http;

    /// <summary>What is typed behind <c>igata demo</c>.</summary>
    public string Name => name;

    public string Title => title;

    public Uri Endpoint => endpoint;

    /// <summary>The methods that can be called, as they are named on the wire.</summary>
    public IReadOnlyList<string> Methods { get; } = [.. methods];

    public IReadOnlyList<DemoCall> Calls => _calls;

    public WireTap Tap { get; } = new(endpoint);

    protected HttpClient Http => _http ??= new HttpClient(Tap);

    /// <summary>Calls that fail as they should; false when one did not.</summary>
    public virtual Task<bool> ShowErrorsAsync(IDemoReport report, CancellationToken cancellationToken) => Task.FromResult(true);

    public void Dispose()
    {
        _http?.Dispose();
        Tap.Dispose();
        Close();
    }

    /// <summary>Closes the client.</summary>
    protected abstract void Close();

    protected void AddCall<TResponse>(string group, string method, Func<CancellationToken, ValueTask<TResponse>> call) =>
        _calls.Add(new DemoCall(group, method, stop => call(stop).AsTask()));

    protected void AddCall(string group, string method, Func<CancellationToken, ValueTask> call) =>
        _calls.Add(new DemoCall(group, method, stop => call(stop).AsTask()));

    /// <summary>A request that breaks its spec is stopped before it is sent.</summary>
    protected static async Task<bool> ShowInvalidRequestAsync(IDemoReport report, Func<Task> call)
    {
        try
        {
            await call();
            return false;
        }
        catch (InvalidRequestException e)
        {
            report.Write("A request that breaks its spec is never sent. All that is wrong with it:", e.Violations.Select(static violation => violation.ToString()));
            return true;
        }
    }

    /// <summary>An error of the API is caught by its code.</summary>
    protected static async Task<bool> ShowApiErrorAsync<TException>(IDemoReport report, string errorName, Func<Task> call, Func<TException, IEnumerable<string>> describe)
        where TException : ApiErrorException
    {
        try
        {
            await call();
            return false;
        }
        catch (TException e)
        {
            report.Write("An error is caught by its code: " + errorName, [e.Message, .. describe(e)]);
            return true;
        }
    }
}
