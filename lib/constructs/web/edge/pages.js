// Runs in CloudFront before a file is looked up. Every page of the dashboard is drawn by index.html: whatever
// lies under /t/, and every path whose last part has no extension. A file that is not there stays not there.
// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
function handler(event) {
  const request = event.request;
  const last = request.uri.slice(request.uri.lastIndexOf('/') + 1);
  if (request.uri.startsWith('/t/') || !last.includes('.')) request.uri = '/index.html';
  return request;
}
