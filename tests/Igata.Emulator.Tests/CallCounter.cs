namespace Igata.Emulator.Tests;

/// <summary>Counts the requests that are sent.</summary>
internal sealed class CallCounter() : DelegatingHandler(new SocketsHttpHandler())
{
    private int _calls;

    public int Calls => _calls;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        return base.SendAsync(request, cancellationToken);
    }
}
