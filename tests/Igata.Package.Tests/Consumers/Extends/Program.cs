using Igata.Sora;
var sora = new SoraClient(new Uri("http://127.0.0.1:3000/"));
await sora.MarkRecordingAsync("sora");
