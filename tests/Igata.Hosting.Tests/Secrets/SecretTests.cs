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
/// Puts a marked secret in every secret field, token, password and header of every API, calls every method with every kind of
/// fault, and searches all output for the mark: logs, traces, metrics, exceptions, strings and debugger displays.
/// </summary>
public sealed class SecretTests
{
    private static readonly IReadOnlyList<SecretSubject> Subjects =
    [
        new SecretSubject<SoraClient, SoraClientOptions, ISoraClient>("specs/sora", static (_, _, _) => { }),
        new SecretSubject<ImageFluxClient, ImageFluxClientOptions, IImageFluxClient>("specs/imageflux", static (options, _, seeder) => options.Token = CreateToken(seeder)),
        new SecretSubject<SkyWayClient, SkyWayClientOptions, ISkyWayClient>("specs/skyway", static (options, _, seeder) => options.Token = CreateToken(seeder)),
        new SecretSubject<EclClient, EclClientOptions, IEclClient>("specs/ecl", static (options, endpoint, seeder) =>
        {
            options.KeystoneEndpoint = endpoint;
            options.TokenRequest = (CreateTokenRequest)seeder.CreateValue(typeof(CreateTokenRequest), "")!;
        }),
        new SecretSubject<ConcurrencyMonitoringClient, ConcurrencyMonitoringClientOptions, IConcurrencyMonitoringClient>(
            "specs/concurrency-monitoring", static (options, _, seeder) => options.Credentials = new("application", (Secret)seeder.CreateValue(typeof(Secret), SecretSubject.Password)!)),
    ];

    public static TheoryData<string, string> Runs => new(
        from subject in Subjects
        from fault in Faults.Keys
        select (subject.Folder, fault));

    private static readonly Dictionary<string, Func<string, ServerAction>> Faults = new()
    {
        ["the documented response"] = static response => ServerAction.Respond("200 OK", response, IssuedToken),
        ["malformed JSON"] = static response => ServerAction.Respond("200 OK", response[..^1] + ",\"x\":?", IssuedToken),
        ["members of wrong types"] = static response => ServerAction.Respond("200 OK", response.Replace("\"", "", StringComparison.Ordinal), IssuedToken),
        ["a truncated response"] = static response => ServerAction.Respond("200 OK", response, IssuedToken) with { Response = ServerAction.Respond("200 OK", response, IssuedToken).Response[..^2], Closes = true },
        ["401"] = static _ => ServerAction.Respond("401 Unauthorized", """{"error":{"code":401,"message":"no"}}"""),
        ["429"] = static _ => ServerAction.Respond("429 Too Many Requests", "", "Retry-After: 0\r\n"),
        ["500"] = static _ => ServerAction.Respond("500 Internal Server Error", "<html>"),
        ["307"] = static _ => ServerAction.Respond("307 Temporary Redirect", "", "Location: http://elsewhere.example/\r\n"),
        ["reset"] = static _ => new ServerAction { ResetsRead = true },
        ["no response"] = static _ => new ServerAction { Hangs = true },
        ["an invalid request"] = static response => ServerAction.Respond("200 OK", response, IssuedToken),
    };

    // Issued tokens are in a header, which must be hidden as well.
    private const string IssuedToken = "X-Subject-Token: " + SecretSeeder.Mark + "-TOKEN\r\n";

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task SecretsAreNeverShown(string folder, string fault)
    {
        SecretSubject subject = Subjects.Single(subject => subject.Folder == folder);
        bool isInvalid = fault == "an invalid request";
        var seeder = new SecretSeeder(isInvalid ? new string('x', 5000) + "\n" : "x");
        using var capture = new OutputCapture();
        string response = "{}";
        await using var server = new FaultServer((_, request) => request.Contains("/auth/tokens", StringComparison.Ordinal)
            ? ServerAction.Respond("201 Created", """{"token":{"expires_at":"2999-01-01T00:00:00Z"}}""", IssuedToken)
            : Faults[fault](response));
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(capture.Log));
        subject.AddTo(services, server.Endpoint, seeder, options =>
        {
            options.ValidateRequests = isInvalid;
            options.Headers["x-planted"] = SecretSeeder.Mark + "-HEADER";
            options.Timeout = fault == "no response" ? TimeSpan.FromMilliseconds(60) : TimeSpan.FromSeconds(20);
            capture.Add("options", string.Join('\n', DebuggerView.Show(options)));
        }).AddRetries(static options => (options.Delay, options.MaxRetries) = (TimeSpan.Zero, 1)).AddDefaultLogger().AddHttpMessageHandler(() => new MessageCaptureHandler(capture));
        await using ServiceProvider provider = services.BuildServiceProvider();
        object client = subject.Resolve(provider);

        foreach (MethodInfo method in subject.Methods)
        {
            response = subject.CreateResponse(method);
            await CallAsync(client, method, seeder, capture);
        }

        capture.Add("client", string.Join('\n', DebuggerView.Show(client)));
        string[] forbidden = [SecretSeeder.Mark, .. seeder.SecretsByMember.Select(static planted => SecretSubject.ToWireForm(planted.Key, planted.Value))];
        Assert.DoesNotContain(capture.Captured, text => forbidden.Any(secret => text.Contains(secret, StringComparison.Ordinal)));
        if (fault == "the documented response")
        {
            // Proves that the secrets were sent.
            string sent = string.Join('\n', server.Requests);
            Assert.Contains(SecretSeeder.Mark + "-HEADER", sent, StringComparison.Ordinal);
            Assert.All(seeder.SecretsByMember, planted => Assert.Contains(SecretSubject.ToWireForm(planted.Key, planted.Value), sent, StringComparison.Ordinal));
        }
    }

    private static async Task CallAsync(object client, MethodInfo method, SecretSeeder seeder, OutputCapture capture)
    {
        object?[] arguments = [.. method.GetParameters().Select(parameter => parameter.ParameterType == typeof(CancellationToken) ? CancellationToken.None : seeder.CreateValue(parameter.ParameterType, ""))];
        capture.Add("request", string.Join('\n', arguments.SelectMany(DebuggerView.Show)));
        try
        {
            object? response = await ResultReader.ReadAsync(method.Invoke(client, arguments)!);
            capture.Add("response", string.Join('\n', DebuggerView.Show(response)));
        }
        catch (Exception exception)
        {
            capture.Add("exception", (exception as TargetInvocationException)?.InnerException?.ToString() ?? exception.ToString());
        }
    }

    private static Secret CreateToken(SecretSeeder seeder) => (Secret)seeder.CreateValue(typeof(Secret), "token")!;

    /// <summary>A handler that logs messages, as users write them.</summary>
    private sealed class MessageCaptureHandler(OutputCapture capture) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            capture.Add("message", request.ToString());
            return base.SendAsync(request, cancellationToken);
        }
    }
}
