/** Commands for the server administrator to copy. A test runs them with the real nginx, in a folder. */

export const newServer = `sudo useradd --system --create-home --home-dir /srv/phan-mem dien-hinh
sudo install -d -o dien-hinh -g dien-hinh /srv/dien-hinh
sudo -u dien-hinh git clone https://git.co-quan.vn/thi-dua/dien-hinh.git /srv/phan-mem/kho
cd /srv/phan-mem/kho
sudo -u dien-hinh npm ci --omit=dev
sudo -u dien-hinh env SITE_ENV=production SITE_URL=https://ten-mien npm run publisher -- /srv/dien-hinh https://git.co-quan.vn/thi-dua/dien-hinh.git --once
sudo -u dien-hinh npm run --silent host:config -- nginx /srv/dien-hinh --http | sudo tee /etc/nginx/conf.d/dien-hinh.conf > /dev/null
sudo nginx -t && sudo systemctl reload nginx
sudo certbot certonly --webroot --webroot-path /var/www/html --domain ten-mien --deploy-hook 'systemctl reload nginx'
sudo -u dien-hinh npm run --silent host:config -- nginx /srv/dien-hinh | sudo tee /etc/nginx/conf.d/dien-hinh.conf > /dev/null
sudo nginx -t && sudo systemctl reload nginx
sudo cp deploy/dien-hinh.service /etc/systemd/system/
sudoedit /etc/systemd/system/dien-hinh.service
sudo systemctl enable --now dien-hinh
npm run verify -- https://ten-mien`;

export const oneLook = `cat /srv/dien-hinh/trang-thai.json
npm run release -- status /srv/dien-hinh`;
