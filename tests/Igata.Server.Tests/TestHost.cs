using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Igata.Tests.ServerTests;

/// <summary>A host with Kestrel on a loopback socket.</summary>
internal sealed class TestHost(WebApplication app) : IAsyncDisposable
{
    public Uri Address { get; } = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<TestHost> StartAsync(Action<IEndpointRouteBuilder> map, ILoggerProvider? log = null, HttpProtocols protocols = HttpProtocols.Http1)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        if (log is not null)
        {
            builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        }

        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = protocols));
        WebApplication app = builder.Build();
        map(app);
        await app.StartAsync();
        return new TestHost(app);
    }

    /// <summary>Creates a client of this host.</summary>
    public ApiTransport CreateClient(string path = "", ErrorShape? errors = null, AuthScheme? auth = null, string? token = null, string? header = null)
    {
        var options = new ApiClientOptions { Endpoint = new Uri(Address, path) };
        if (token is not null)
        {
            options.Token = token;
        }

        return new(
            new ApiDescription { Name = "Test", DispatchHeader = header, Auth = auth ?? AuthScheme.None, Errors = errors ?? TestException.Shape, CreateException = static response => new TestException(response) },
            options);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

/// <summary>The exception of the test API.</summary>
internal sealed class TestException : ApiErrorException
{
    public static readonly ErrorShape Shape = new() { CodePointers = ["/error/code"], MessagePointers = ["/error/message"] };

    public TestException(ErrorResponse response)
        : base(response)
    {
    }

    public TestException(string code, string message, int status)
        : base("Test", code, message, (System.Net.HttpStatusCode)status)
    {
    }

    public TestException(string code, string message, int status, string body)
        : base("Test", code, message, (System.Net.HttpStatusCode)status, JsonData.Parse(body))
    {
    }

    public TestException(string code, int status, string body, Dictionary<string, string> headers)
        : base("Test", code, null, (System.Net.HttpStatusCode)status, JsonData.Parse(body), headers)
    {
    }
}
