using Igata.Runtime.Errors;

namespace Igata.Cli.Demo;

/// <summary>The demo of an API: a client, a call to each method, and calls with expected errors.</summary>
internal abstract class ApiDemo(string name, string title, Uri endpoint, IEnumerable<string> methods) : IDisposable
{
    private readonly List<DemoCall> _calls = [];
    private HttpClient? _http;

    /// <summary>The name of the demo, as an argument of <c>igata demo</c>.</summary>
    public string Name => name;

    public string Title => title;

    public Uri Endpoint => endpoint;

    /// <summary>The methods that can be called, by their names on the wire.</summary>
    public IReadOnlyList<string> Methods { get; } = [.. methods];

    public IReadOnlyList<DemoCall> Calls => _calls;

    public WireTap Tap { get; } = new(endpoint);

    protected HttpClient Http => _http ??= new HttpClient(Tap);

    /// <summary>Makes calls with expected errors. Returns false if one did not fail as expected.</summary>
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

    /// <summary>Shows that an invalid request is rejected before it is sent.</summary>
    protected static async Task<bool> ShowInvalidRequestAsync(IDemoReport report, Func<Task> call)
    {
        try
        {
            await call();
            return false;
        }
        catch (InvalidRequestException e)
        {
            report.Write("An invalid request is never sent. Its violations:", e.Violations.Select(static violation => violation.ToString()));
            return true;
        }
    }

    /// <summary>Shows how to catch an error of the API by its code.</summary>
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
            report.Write("Errors are caught by their code: " + errorName, [e.Message, .. describe(e)]);
            return true;
        }
    }
}
