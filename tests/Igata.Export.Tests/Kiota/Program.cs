using System.Globalization;
using Clients.Ecl;
using Clients.Ecl.Models;
using Clients.Ecl.V3.Auth.Tokens;
using Clients.Monitoring;
using Clients.Monitoring.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;
using Microsoft.Kiota.Serialization.Json;

// Calls two services with clients that Kiota has generated from exported documents, and prints what they return, one line for each method.
// The arguments are the endpoints of Enterprise Cloud, of its identity service and of Concurrency Monitoring, the tenant, its key and its
// secret, and the id of the application.
if (args is not [string ecl, string keystone, string monitoring, string tenant, string key, string secret, string application])
{
    throw new ArgumentException("Seven arguments are expected.");
}

await CallEclAsync();
await CallMonitoringAsync();

async Task CallEclAsync()
{
    // The endpoint of a method is one that Kiota does not read, so the method has a client of its own.
    var headers = new HeadersInspectionHandlerOption { InspectResponseHeaders = true };
    var credentials = new TokensPostRequestBody
    {
        Auth = new TokenAuth
        {
            Identity = new TokenIdentity
            {
                Methods = ["password"],
                Password = new PasswordIdentity { User = new TokenUser { Name = key, Password = secret, Domain = new TokenDomain { Id = "default" } } },
            },
            Scope = new TokenScope { Project = new TokenProject { Id = tenant } },
        },
    };
    Print("CreateToken", (await new EclApi(Connect(keystone, null)).V3.Auth.Tokens.PostAsTokensPostResponseAsync(credentials, request => request.Options.Add(headers)))!);
    string token = headers.ResponseHeaders["X-Subject-Token"].Single();

    var apps = new EclApi(Connect(ecl, ("X-Auth-Token", token))).Tenants[tenant].Apps;
    App created = (await apps.PostAsync(new AppSettings { Description = "東京", Domains = ["localhost"], Permissions = [Permission.TURN, Permission.SFU], Status = AppStatus.Active }))!;
    Print("CreateApp", created);
    string id = created.Id!.Int64!.Value.ToString(CultureInfo.InvariantCulture);
    Print("ListApps", (await apps.GetAsync(request => request.QueryParameters.ExpandApps = true))!.Single());
    Print("GetApp", (await apps[id].GetAsync())!);
    Print("UpdateApp", (await apps[id].PutAsync(new AppSettings { Status = AppStatus.Suspended }))!);
    Print("GetSecretKey", (await apps[id].Secretkey.GetAsync())!);
    Print("RenewSecretKey", (await apps[id].Secretkey.PostAsync())!);
    Print("DeleteApp", (await apps[id].DeleteAsWithAppDeleteResponseAsync())!);
    await PrintErrorAsync("GetApp", () => apps[id].GetAsync());
}

async Task CallMonitoringAsync()
{
    string basic = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(application + ":"));
    var api = new MonitoringApi(Connect(monitoring, ("Authorization", "Basic " + basic)));
    Console.WriteLine($"GetMetadata [{string.Join(',', (await api.Metadata.GetAsync())!)}]");
    var sessions = api.Sessions["adobe"]["12345"];
    var headers = new HeadersInspectionHandlerOption { InspectResponseHeaders = true };
    var news = new Metadata { AdditionalData = new Dictionary<string, object> { ["channel"] = "news" } };
    await sessions.PostAsync(news, request => request.Options.Add(headers));
    string session = headers.ResponseHeaders["Location"].Single();
    Console.WriteLine($"StartSession \"{session}\"");
    await sessions[session].PostAsync(new Metadata());
    Print("ListRunningStreams", (await api.RunningStreams["adobe"]["12345"].GetAsWithSubjectGetResponseAsync())!.RunningStreams!.Single());
    await sessions[session].DeleteAsync();
    await PrintErrorAsync("SendHeartbeat", () => sessions[session].PostAsync(new Metadata()));
    for (int i = 0; i < 3; i++)
    {
        await sessions.PostAsync(news);
    }

    try
    {
        await sessions.PostAsync(news);
    }
    catch (EvaluationResult exception)
    {
        Console.WriteLine($"StartSession {exception.ResponseStatusCode}");
        Console.WriteLine($"PolicyViolation \"{exception.AssociatedAdvice!.Select(advice => advice.RuleViolation?.RuleName).Single()}\"");
    }
}

static HttpClientRequestAdapter Connect(string endpoint, (string Name, string Value)? credential)
{
    // The providers of credentials that Kiota has accept only https.
    HttpClient http = KiotaClientFactory.Create();
    if (credential is { } header)
    {
        http.DefaultRequestHeaders.Add(header.Name, header.Value);
    }

    return new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http) { BaseUrl = endpoint.TrimEnd('/') };
}

static void Print(string method, IParsable value)
{
    using var writer = new JsonSerializationWriter();
    writer.WriteObjectValue(null, value);
    using var reader = new StreamReader(writer.GetSerializedContent());
    Console.WriteLine($"{method} {reader.ReadToEnd()}");
}

static async Task PrintErrorAsync(string method, Func<Task> call)
{
    try
    {
        await call();
    }
    catch (ApiException exception)
    {
        Console.WriteLine($"{method} {exception.ResponseStatusCode}");
    }
}
