using Igata.Aot;

// Prints the name of each method that succeeded, and at the end the expected errors.
if (args is not [var text] || !Uri.TryCreate(text, UriKind.Absolute, out Uri? endpoint))
{
    Console.Error.WriteLine("Usage: Igata.Aot.AllMethods URL-OF-EMULATOR");
    return 2;
}

using var emulator = new EmulatorProcess(endpoint);
await SoraTour.RunAsync(emulator);
await ImageFluxTour.RunAsync(emulator);
await SkyWayTour.RunAsync(emulator);
await EclTour.RunAsync(emulator);
await ConcurrencyMonitoringTour.RunAsync(emulator);
await ErrorTour.RunAsync(emulator);
return 0;
