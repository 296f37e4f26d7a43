using Igata.Sora;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.Services.AddIgataClient<SoraClient>(builder.Configuration.GetSection("Sora"))
    .As<ISoraClient, SoraClient>()
    .AddRetries();
using IHost host = builder.Build();
await host.StartAsync();
License license = await host.Services.GetRequiredService<ISoraClient>().GetLicenseAsync();
Console.WriteLine(license.ProductName);
await host.StopAsync();
