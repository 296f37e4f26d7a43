using Igata.Aot;

// Says each method that was answered, and last the faults that were told as they should be.
if (args is not [var text] || !Uri.TryCreate(text, UriKind.Absolute, out Uri? emulator))
{
    Console.Error.WriteLine("Usage: Igata.Aot.Every URL, that of an emulator.");
    return 2;
}

using var stage = new Stage(emulator);
await SoraTour.RunAsync(stage);
await ImageFluxTour.RunAsync(stage);
await SkyWayTour.RunAsync(stage);
await EclTour.RunAsync(stage);
await ConcurrencyMonitoringTour.RunAsync(stage);
await Faults.RunAsync(stage);
return 0;
