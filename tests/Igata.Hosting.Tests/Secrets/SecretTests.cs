using System.Reflection;
using Igata.ConcurrencyMonitoring;
using Igata.Ecl;
using Igata.Hosting.Tests.Clients;
using Igata.ImageFlux;
using Igata.Runtime;
using Igata.SkyWay;
using Igata.Sora;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Igata.Hosting.Tests.Secrets;

/// <summary>
/// Plants a marked secret in every secret field, token, password and header of every API, calls every method of it with every
/// kind of fault, and looks for the mark in all that comes out: logs, traces, metrics, exceptions, texts and debugger displays.
/// </summary>
public sealed class SecretTests
{
    private static readonly IReadOnlyList<SecretSubject> Subjects =
    [
        new SecretSubject<SoraClient, SoraClientOptions, ISoraClient>("specs/sora", static (_, _, _) => { }),
        new SecretSubject<ImageFluxClient, ImageFluxClientOptions, IImageFluxClient>("specs/imageflux", static (options, _, planter) => options.Token = Token(planter)),
        new SecretSubject<SkyWayClient, SkyWayClientOptions, ISkyWayClient>("specs/skyway", static (options, _, planter) => options.Token = Token(planter)),
        new SecretSubject<EclClient, EclClientOptions, IEclClient>("specs/ecl", static (options, endpoint, planter) =>
        {
            options.KeystoneEndpoint = endpoint;
            options.TokenRequest = (CreateTokenRequest)planter.Make(typeof(CreateTokenRequest), "")!;
        }),
        new SecretSubject<ConcurrencyMonitoringClient, ConcurrencyMonitoringClientOptions, IConcurrencyMonitoringClient>(
            "specs/concurrency-monitoring", static (options, _, planter) => options.Credentials = new("application", (Secret)planter.Make(typeof(Secret), SecretSubject.Password)!)),
    ];

    public static TheoryData<string, string> Runs => new(
        from subject in Subjects
        from fault in Faults.Keys
        select (subject.Folder, fault));

    private static readonly Dictionary<string, Func<string, Act>> Faults = new()
    {
        ["the documented answer"] = static answer => Act.With("200 OK", answer, Issued),
        ["a broken answer"] = static answer => Act.With("200 OK", answer[..^1] + ",\"x\":?", Issued),
        ["an answer of wrong types"] = static answer => Act.With("200 OK", answer.Replace("\"", "", StringComparison.Ordinal), Issued),
        ["an answer cut off"] = static answer => Act.With("200 OK", answer, Issued) with { Answer = Act.With("200 OK", answer, Issued).Answer[..^2], Closes = true },
        ["401"] = static _ => Act.With("401 Unauthorized", """{"error":{"code":401,"message":"no"}}"""),
        ["429"] = static _ => Act.With("429 Too Many Requests", "", "Retry-After: 0\r\n"),
        ["500"] = static _ => Act.With("500 Internal Server Error", "<html>"),
        ["307"] = static _ => Act.With("307 Temporary Redirect", "", "Location: http://elsewhere.example/\r\n"),
        ["reset"] = static _ => new Act { ResetsRead = true },
        ["no answer"] = static _ => new Act { Hangs = true },
        ["a request that breaks its spec"] = static answer => Act.With("200 OK", answer, Issued),
    };

    // Where a token is issued it comes in a header, and must be hidden as well.
    private const string Issued = "X-Subject-Token: " + Planter.Mark + "-TOKEN\r\n";

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task NothingShowsASecret(string folder, string fault)
    {
        SecretSubject subject = Subjects.Single(subject => subject.Folder == folder);
        bool isInvalid = fault.StartsWith("a request", StringComparison.Ordinal);
        var planter = new Planter(isInvalid ? new string('x', 5000) + "\n" : "x");
        using var heard = new Eavesdropper();
        string answer = "{}";
        await using var server = new FaultServer((_, request) => request.Contains("/auth/tokens", StringComparison.Ordinal)
            ? Act.With("201 Created", """{"token":{"expires_at":"2999-01-01T00:00:00Z"}}""", Issued)
            : Faults[fault](answer));
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(heard.Log));
        subject.AddTo(services, server.Endpoint, planter, options =>
        {
            options.ValidateRequests = isInvalid;
            options.Headers["x-planted"] = Planter.Mark + "-HEADER";
            options.Timeout = fault == "no answer" ? TimeSpan.FromMilliseconds(60) : TimeSpan.FromSeconds(20);
            heard.Tell("options", string.Join('\n', Debugger.Show(options)));
        }).AddRetries(static options => (options.Delay, options.MaxRetries) = (TimeSpan.Zero, 1)).AddDefaultLogger().AddHttpMessageHandler(() => new Teller(heard));
        await using ServiceProvider provider = services.BuildServiceProvider();
        object client = subject.From(provider);

        foreach (MethodInfo method in subject.Methods)
        {
            answer = subject.Answer(method);
            await CallAsync(client, method, planter, heard);
        }

        heard.Tell("client", string.Join('\n', Debugger.Show(client)));
        string[] forbidden = [Planter.Mark, .. planter.Planted.Select(static planted => SecretSubject.OnWire(planted.Key, planted.Value))];
        Assert.DoesNotContain(heard.Heard, text => forbidden.Any(secret => text.Contains(secret, StringComparison.Ordinal)));
        if (fault == "the documented answer")
        {
            // What was planted did go out, or all this would prove nothing.
            string sent = string.Join('\n', server.Requests);
            Assert.Contains(Planter.Mark + "-HEADER", sent, StringComparison.Ordinal);
            Assert.All(planter.Planted, planted => Assert.Contains(SecretSubject.OnWire(planted.Key, planted.Value), sent, StringComparison.Ordinal));
        }
    }

    private static async Task CallAsync(object client, MethodInfo method, Planter planter, Eavesdropper heard)
    {
        object?[] arguments = [.. method.GetParameters().Select(parameter => parameter.ParameterType == typeof(CancellationToken) ? CancellationToken.None : planter.Make(parameter.ParameterType, ""))];
        heard.Tell("request", string.Join('\n', arguments.SelectMany(Debugger.Show)));
        try
        {
            object? response = await Results.OfAsync(method.Invoke(client, arguments)!);
            heard.Tell("response", string.Join('\n', Debugger.Show(response)));
        }
        catch (Exception told)
        {
            heard.Tell("exception", (told as TargetInvocationException)?.InnerException?.ToString() ?? told.ToString());
        }
    }

    private static Secret Token(Planter planter) => (Secret)planter.Make(typeof(Secret), "token")!;

    /// <summary>A handler that writes messages down, as people do.</summary>
    private sealed class Teller(Eavesdropper heard) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            heard.Tell("message", request.ToString());
            return base.SendAsync(request, cancellationToken);
        }
    }
}
